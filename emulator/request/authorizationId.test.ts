import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { authorizationIdOf, requestIdOf } from './authorizationId.ts'

const highest = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

test('an id of an authorization leads back to its request', () => {
  for (const requestId of [
    randomUUID(),
    '00000000-0000-0000-0000-000000000000',
    '00000000-0000-4000-8000-00000000000a',
    highest,
  ]) {
    const id = authorizationIdOf(requestId) ?? ''
    expect(id).toMatch(/^[0-9a-z]{1,25}$/)
    expect(requestIdOf(id)).toBe(requestId)
  }
})

test('requests whose ids are no UUIDs have none', () => {
  expect(authorizationIdOf('4442587FB7D0A2F9')).toBeUndefined()
  expect(authorizationIdOf(highest.toUpperCase())).toBeUndefined()
})

test.each(['', 'A1', 'a-b', 'z'.repeat(25), 'z'.repeat(26), '0a', '../x'])('%j is no such id', (text) => {
  expect(requestIdOf(text)).toBeUndefined()
})
