import { expect, test } from 'vitest'
import type { Failure, Outcome } from '../../../aws/call/outcome.ts'
import { conflictOf } from './conflictOf.ts'

function refused(message: string, code = 'InvalidChangeBatch'): Outcome<unknown> {
  const failure: Failure = { kind: 'invalid', cause: '', evidence: '', fix: '', code, message: `[${message}]` }
  return { kind: 'failed', callId: 'c', failure }
}

test.each([
  ["Tried to create resource record set [name='a.example.test.', type='A'] but it already exists", 'create'],
  ["Tried to delete resource record set [name='a.example.test.', type='A'] but it was not found", 'delete'],
  [
    "Tried to delete resource record set [name='a.example.test.', type='A'] but the values provided do not match the current values",
    'delete',
  ],
])('R53-063: %s', (message, tried) => {
  expect(conflictOf(refused(message))).toEqual({ tried, name: 'a.example.test.', type: 'A' })
})

test('R53-063: names the set identifier where there is one', () => {
  const message =
    "Tried to create resource record set [name='a.', type='A', set-identifier='blue'] but it already exists"
  expect(conflictOf(refused(message))?.setIdentifier).toBe('blue')
})

test.each([
  refused('RRSet with DNS name a. is not permitted in zone b.'),
  refused(
    'RRSet of type A with DNS name a. is not permitted because a conflicting RRSet of type CNAME with the same DNS name already exists in zone b.',
  ),
  refused("Tried to create resource record set [name='a.', type='A'] but it already exists", 'Throttling'),
])('other refusals are no conflict (%#)', (outcome) => expect(conflictOf(outcome)).toBeUndefined())
