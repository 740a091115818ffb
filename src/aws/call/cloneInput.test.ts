import { expect, test } from 'vitest'
import { cloneInput } from './cloneInput.ts'

test('objects and lists are others, what they hold is the same', () => {
  const input = {
    a: { b: [1, { c: 'd' }] },
    at: new Date(0),
    bytes: new Uint8Array(2),
    file: new Blob(['x']),
    none: undefined,
  }
  const clone = cloneInput(input)
  expect(clone).toEqual(input)
  expect(clone.a).not.toBe(input.a)
  expect(clone.a.b[1]).not.toBe(input.a.b[1])
  expect([clone.at, clone.bytes, clone.file]).toEqual([input.at, input.bytes, input.file])
  expect(clone.file).toBe(input.file)
})

test('a member named __proto__ is a member', () => {
  const input: unknown = JSON.parse('{"__proto__": {"polluted": true}}')
  expect(Object.keys(cloneInput(input) as object)).toEqual(['__proto__'])
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})
