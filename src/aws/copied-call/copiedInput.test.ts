import { expect, test } from 'vitest'
import { plainInput } from '../call/plainInput.ts'
import { noLongerKept } from '../record/keepLight.ts'
import { copiedInput } from './copiedInput.ts'
import { LeftOut } from './leftOut.ts'

test('what a record no longer keeps, or has cut, is a gap to fill in', () => {
  const kept = { Bucket: 'team-photos', Delete: noLongerKept, ...plainInput({ Policy: 'x'.repeat(3000) }) }
  expect(copiedInput(undefined, kept)).toEqual({
    Bucket: 'team-photos',
    Delete: LeftOut.cut('Delete', 'Delete'),
    Policy: LeftOut.cut('Policy', 'Policy'),
  })
})

test.each([
  ['that was never sent', (input: object) => input],
  ['of a record', plainInput],
])('maps of secrets keep their names and who signs in, in an input %s', (_, asKept) => {
  const input = {
    AuthParameters: { USERNAME: 'rosa', PASSWORD: 'Secret-1' },
    ChallengeResponses: { USERNAME: 'rosa', ANSWER: 'Secret-1' },
    Logins: { 'a.test/pool': 'Secret-1' },
  }
  const copied = copiedInput(undefined, asKept(input) as Readonly<Record<string, unknown>>)
  expect(copied).toEqual({
    AuthParameters: { USERNAME: 'rosa', PASSWORD: LeftOut.secret('AuthParameters.PASSWORD', 'PASSWORD') },
    ChallengeResponses: { USERNAME: 'rosa', ANSWER: LeftOut.secret('ChallengeResponses.ANSWER', 'ANSWER') },
    Logins: { 'a.test/pool': LeftOut.secret('Logins.a.test/pool', 'a.test/pool') },
  })
})

test('a map of secrets of which a record says nothing is a gap as a whole', () => {
  expect(copiedInput(undefined, { Logins: '(hidden)', AuthParameters: ['Secret-1'] })).toEqual({
    Logins: LeftOut.secret('Logins', 'Logins'),
    AuthParameters: LeftOut.secret('AuthParameters', 'AuthParameters'),
  })
})
