import { expect, test } from 'vitest'
import type { DecidingStatement, Decision, Verdict } from '#iam/types.ts'
import type { Denial, Failure } from '../aws/call/outcome.ts'
import { verdictReason } from './verdictReason.ts'

const denial: Denial = { code: 'AccessDenied', message: '', status: 403, explicit: false }
const failure: Failure = { kind: 'offline', cause: 'This device is offline.', evidence: '', fix: '' }

function entry(verdict: Verdict, decidedBy?: Partial<DecidingStatement>, layer: Decision['layer'] = 'identity-based') {
  const request = { principal: { type: 'Anonymous' }, action: 's3:PutObject', resource: '*', context: {} } as const
  const decided = decidedBy && { layer: 'identity-based' as const, policyName: 'Folders', statement: 1, ...decidedBy }
  const decision: Decision = { verdict, layer, request, layers: [], ...(decided && { decidedBy: decided }) }
  return {
    requestId: 'r',
    at: '',
    service: 's3',
    operation: 'PutObject',
    authorization: 'permission',
    decisions: [decision],
    notes: [],
  } as const
}

test.each([
  [
    'an allowed call names its statement',
    { outcome: 'done' },
    entry('allowed', { sid: 'ReadShared' }),
    'allowed by ReadShared',
  ],
  [
    'a statement without a Sid is counted',
    { outcome: 'done' },
    entry('allowed', {}),
    'allowed by statement 2 of Folders',
  ],
  ['an allowed call without a log says nothing', { outcome: 'done' }, undefined, undefined],
  [
    'what the user pool answers for a token asks no policy, and says whom it answers',
    {
      outcome: 'done',
      service: 'cognito-idp',
      request: { method: 'POST', url: '', headers: {}, body: '{\n  AccessToken\n}' },
    },
    undefined,
    'by the user pool, for your access token',
  ],
  [
    'what it answers anybody says nothing',
    {
      outcome: 'done',
      service: 'cognito-idp',
      request: { method: 'POST', url: '', headers: {}, body: '{\n  ClientId\n}' },
    },
    undefined,
    undefined,
  ],
  [
    'a denying statement is named',
    { outcome: 'denied', denial: { ...denial, explicit: true } },
    entry('explicitly denied', { sid: 'Never' }),
    'denied by Never',
  ],
  [
    'without a log the action stands for it',
    { outcome: 'denied', denial: { ...denial, explicit: true, action: 's3:Put' } },
    undefined,
    'a statement denies s3:Put',
  ],
  [
    'silence is no statement',
    { outcome: 'denied', denial },
    entry('implicitly denied'),
    'no statement allows s3:PutObject',
  ],
  [
    'silence of the session layer is told apart',
    { outcome: 'denied', denial },
    entry('implicitly denied', undefined, 'session'),
    'no session policy allows s3:PutObject',
  ],
  ['the short form leaves the code', { outcome: 'denied', denial }, undefined, 'AccessDenied'],
  ['a failure tells its cause', { outcome: 'failed', failure }, undefined, 'This device is offline.'],
] as const)('%s', (_, call, decision, reason) => {
  expect(verdictReason(call, decision)).toBe(reason)
})

test('S3-120: of DeleteObjects, which S3 answers for each key, it says how many were refused', () => {
  const refused = entry('explicitly denied', { sid: 'KeepMasters' })
  const both = { ...refused, decisions: [...entry('allowed', { sid: 'All' }).decisions, ...refused.decisions] }
  const call = { outcome: 'done', operation: 'DeleteObjects' } as const
  expect(verdictReason(call, both)).toBe('1 of 2 refused by KeepMasters')
  expect(verdictReason(call, entry('implicitly denied'))).toBe('1 of 1 refused')
  expect(verdictReason(call, entry('allowed', { sid: 'All' }))).toBe('allowed by All')
})
