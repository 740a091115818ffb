import { expect, test } from 'vitest'
import { plainInput } from '../call/plainInput.ts'
import { noLongerKept } from './keepLight.ts'
import { isWholeInput } from './wholeInput.ts'

test.each([
  ['names and numbers', { Bucket: 'team-photos', Prefix: '', MaxKeys: 10 }],
  ['nothing', {}],
  ['lists', { Delete: { Objects: [{ Key: '(draft) notes.txt' }], Quiet: false } }],
  ['a moment', { IfModifiedSince: new Date(0) }],
])('of %s the record has all', (_, input) => {
  expect(isWholeInput(plainInput(input))).toBe(true)
})

test.each([
  ['bytes', { Bucket: 'a', Body: new Uint8Array(3) }],
  ['a text as body', { Body: 'hello' }],
  ['a secret', { UserPoolId: 'p', Password: 'x' }],
  ['a secret deep inside', { A: [{ SecretAccessKey: 'x' }] }],
  ['a long text', { Policy: 'x'.repeat(3000) }],
])('of %s it has not', (_, input) => {
  expect(isWholeInput(plainInput(input))).toBe(false)
})

test('nor of a call that Amplify made', () => {
  expect(isWholeInput(undefined)).toBe(false)
})

test('nor of what newer calls took the room of', () => {
  expect(isWholeInput({ Bucket: 'team-photos', Delete: noLongerKept })).toBe(false)
})
