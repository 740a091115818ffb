import { expect, test } from 'vitest'
import { inputText, longestText, millions, readInput } from './inputText.ts'

test('a text is an input where it is an object', () => {
  expect(readInput('{"Bucket":"b"}')).toEqual({ input: { Bucket: 'b' } })
  expect(readInput(' \n')).toEqual({ input: {} })
  expect(readInput(' [1]')).toEqual({ problem: 'An input is an object: { … }.' })
  expect(readInput('{"a": 1')).toEqual({ problem: 'This is no JSON yet.' })
})

test('keys of the prototype stay members', () => {
  const read = readInput('{"__proto__":{"polluted":1}}')
  expect('input' in read && Object.keys(read.input)).toEqual(['__proto__'])
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

test('an input that is too large or too deep is not written', () => {
  expect(inputText({ a: 1 })).toBe('{\n  "a": 1\n}')
  expect(inputText({ a: 'x'.repeat(longestText) })).toBeUndefined()
  const deep = JSON.parse(`${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`) as object
  expect(inputText({ deep })).toBeUndefined()
  expect(millions(10_480_000)).toBe('10.5 million characters')
})
