import { expect, test } from 'vitest'
import type { CallRecord } from '../../../aws/record/callRecord.ts'
import type { ConsoleSession } from '../../../aws/session/auth.ts'
import type { StepFacts } from './identitySteps.ts'
import { identitySteps } from './identitySteps.ts'

const now = 1_795_000_000_000
const rosa: ConsoleSession = {
  kind: 'signed-in',
  sub: 's',
  email: 'rosa@example.test',
  groups: ['readers'],
  claims: { exp: now / 1000 + 58 * 60 },
  signInFlow: 'USER_SRP_AUTH',
}
const credentials = {
  accessKeyId: 'ASIA4XAAAAAAAAAAQ7LM',
  expiresAt: now + 52 * 60_000 + 14_000,
  identityId: 'us-east-1:9f1c0000-0000-0000-0000-000000004b1a',
}
const call = (known: Partial<CallRecord>): CallRecord => ({
  id: 'x',
  service: 's3',
  operation: 'GetObject',
  startedAt: now - 21_000,
  outcome: 'done',
  ...known,
})
const facts: StepFacts = { session: rosa, role: 'readers', roleBy: 'by token claim', credentials, calls: [], now }
const read = (known: Partial<StepFacts>) =>
  Object.fromEntries(
    identitySteps({ ...facts, ...known }).map((step) => [step.id, `${step.headline} | ${step.detail}`]),
  )

test('whom another provider signed in is told so', () => {
  const identities = [{ providerName: 'Google', primary: 'true' }]
  expect(read({ session: { ...rosa, claims: { ...rosa.claims, identities } } }).person).toBe(
    'rosa@example.test | signed in by Google',
  )
})

test('a signed-in person reads from the address to the calls', () => {
  const calls = [
    call({}),
    call({ outcome: 'denied' }),
    call({ service: 'cognito-identity', operation: 'GetId' }),
    call({ outcome: 'in flight' }),
  ]
  expect(read({ calls })).toEqual({
    person: 'rosa@example.test | signed in by SRP',
    token: 'groups: readers | 58 min left',
    identity: '9f1c…4b1a | linked to the person',
    role: 'readers | by token claim',
    credentials: 'ASIA…Q7LM | 52:14 left',
    call: '1 allowed, 1 refused | last 21 seconds ago',
  })
})

test('a guest has no token, and an identity of the browser', () => {
  expect(read({ session: { kind: 'guest' }, role: 'guest', roleBy: 'for guests' })).toMatchObject({
    person: 'Guest | nobody signed in',
    token: 'No token | guests bring none',
    identity: '9f1c…4b1a | of this browser',
  })
})

test('6.1: where the identity pool refuses, the way stops at the identity', () => {
  const session = { ...rosa, identityProblem: { code: 'NotAuthorizedException', message: 'Token is inactive' } }
  expect(read({ session, role: undefined, credentials: undefined })).toMatchObject({
    person: 'rosa@example.test | signed in by SRP',
    identity: 'None | none: the pool refuses',
    role: 'None | none: the pool refuses',
    credentials: 'None | none: the pool refuses',
    call: 'None yet | since this page was opened',
  })
})

test('what has run out is said', () => {
  expect(read({ now: now + 2 * 3_600_000 })).toMatchObject({
    token: 'groups: readers | renewed at the next use',
    credentials: 'ASIA…Q7LM | expired',
  })
})
