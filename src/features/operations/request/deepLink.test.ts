import { expect, test } from 'vitest'
import { linkedInput, operationLink } from './deepLink.ts'

const asked = { service: 's3', operation: 'GetObject' } as const

test.each([
  [{ Bucket: 'team-photos', Key: 'a b/ü&?#%.txt' }],
  [{ Delete: { Objects: [{ Key: '日本' }] }, Bucket: 'b' }],
])('an address gives back what it was made of: %j', (input) => {
  const link = operationLink({ ...asked, input }) ?? ''
  expect(link).toMatch(/^\/operations\/s3\/GetObject\?input=%7B/)
  expect(linkedInput(new URL(link, 'http://x').searchParams.get('input'))).toEqual(input)
})

test('an empty form is the operation’s own address', () => {
  expect(operationLink({ ...asked, input: {} })).toBe('/operations/s3/GetObject')
})

test('what is too long to be handed on has none', () => {
  expect(operationLink({ ...asked, input: { Key: 'k'.repeat(9_000) } })).toBeUndefined()
})

test.each([undefined, null, '', '{', '[]', '7', '"x"', 'null', ['{}']])('%j carries no input', (query) => {
  expect(linkedInput(query)).toBeUndefined()
})

test('a key that names a prototype is a key', () => {
  const input = linkedInput('{"__proto__":{"polluted":true}}')
  expect(Object.keys(input ?? {})).toEqual(['__proto__'])
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})
