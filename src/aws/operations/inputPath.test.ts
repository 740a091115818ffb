import { expect, test } from 'vitest'
import { pathText, valueAt, withoutValue, withValue } from './inputPath.ts'

const input = { Bucket: 'b', Delete: { Objects: [{ Key: 'one' }, { Key: 'two' }] } }

test('a path is spelled as policies spell theirs', () => {
  expect(pathText(['Delete', 'Objects', 1, 'Key'])).toBe('Delete.Objects[1].Key')
  expect(pathText(['Logins', 'a.b/c'])).toBe('Logins["a.b/c"]')
  expect(pathText([])).toBe('')
})

test('a value is found by its path, and only where it stands itself', () => {
  expect(valueAt(input, ['Delete', 'Objects', 1, 'Key'])).toBe('two')
  expect(valueAt(input, ['Delete', 'constructor'])).toBeUndefined()
  expect(valueAt(input, ['Bucket', 'length', 'x'])).toBeUndefined()
})

test('another value leaves the rest as it is, in its order', () => {
  const changed = withValue(input, ['Delete', 'Objects', 0, 'Key'], 'other')
  expect(changed).toEqual({ Bucket: 'b', Delete: { Objects: [{ Key: 'other' }, { Key: 'two' }] } })
  expect(valueAt(changed, ['Delete', 'Objects', 1])).toBe(input.Delete.Objects[1])
  expect(input.Delete.Objects[0]?.Key).toBe('one')
  expect(Object.keys(withValue(input, ['Bucket'], 'c'))).toEqual(['Bucket', 'Delete'])
})

test('what has no value any more is gone, and what was missing on the way is made', () => {
  expect(withValue(input, ['Delete', 'Objects', 0], undefined)).toEqual({
    Bucket: 'b',
    Delete: { Objects: [{ Key: 'two' }] },
  })
  expect(withValue(input, ['Bucket'], undefined)).toEqual({ Delete: input.Delete })
  expect(withValue({}, ['Delete', 'Objects', 0, 'Key'], 'k')).toEqual({ Delete: { Objects: [{ Key: 'k' }] } })
})

test('keys of the prototype are members like others', () => {
  const changed = withValue({}, ['Metadata', '__proto__', 'a'], '1')
  expect(JSON.stringify(changed)).toBe('{"Metadata":{"__proto__":{"a":"1"}}}')
  expect(Reflect.get({}, 'a')).toBeUndefined()
})

test('nothing is made on the way to what is taken away', () => {
  expect(withValue({}, ['Delete', 'Quiet'], undefined)).toEqual({})
})

test('with what is taken away the structures go that held nothing else, down to the floor', () => {
  const deep = { A: { B: { C: '1' } }, D: '2' }
  expect(withoutValue(deep, ['A', 'B', 'C'], 0)).toEqual({ D: '2' })
  expect(withoutValue(deep, ['A', 'B', 'C'], 2)).toEqual({ A: { B: {} }, D: '2' })
  expect(withoutValue({ A: { B: '1', C: '2' } }, ['A', 'B'], 0)).toEqual({ A: { C: '2' } })
})
