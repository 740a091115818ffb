import { expect, test } from 'vitest'
import type { DecisionEntry } from '#contract/decisionEntry.ts'
import { selectRole } from '#iam/identity-pool/selectRole.ts'
import type { Decision } from '#iam/types.ts'
import type { CallRecord } from '../../../aws/record/callRecord.ts'
import { phraseText } from '../../../outcomes/phrase.ts'
import { callSentence } from './callSentence.ts'

const call = (more: Partial<CallRecord>): CallRecord => ({
  id: 'c',
  service: 's3',
  operation: 'GetObject',
  startedAt: 0,
  outcome: 'done',
  ...more,
})
const entry = (more: Partial<DecisionEntry>): DecisionEntry => ({
  requestId: 'r',
  at: '',
  service: 's3',
  operation: 'GetObject',
  authorization: 'permission',
  decisions: [],
  notes: [],
  ...more,
})
const role = { name: 'readers', arn: 'arn:aws:sts::1:assumed-role/readers/s' }
const allowed: Decision = {
  verdict: 'allowed',
  layer: 'identity-based',
  layers: [],
  decidedBy: { layer: 'identity-based', policyName: 'Folders', statement: 2, sid: 'ReadShared' },
  request: { principal: { type: 'Anonymous' }, action: 's3:GetObject', resource: '*', context: {} },
}
const choice = selectRole({
  roles: { Roles: { authenticated: 'arn:aws:iam::1:role/authenticated' } },
  providerKey: 'p',
  claims: {},
})
const reason = choice.kind === 'role' ? choice.by.reason : ''

const cases: readonly (readonly [
  title: string,
  call: CallRecord,
  entry: DecisionEntry | undefined,
  sentence: string,
])[] = [
  [
    'an allowed call names role and statement',
    call({ role }),
    entry({ decisions: [allowed] }),
    'Signed as readers. Allowed: s3:GetObject by ReadShared of policy Folders.',
  ],
  ['without a log only the signer is known', call({ role }), undefined, 'Signed as readers. GetObject was answered.'],
  [
    'an operation that needs no permission says so',
    call({ role }),
    entry({ authorization: 'identity' }),
    'Signed as readers. It needs no permission, only good credentials.',
  ],
  [
    'a call of a person with a token',
    call({}),
    entry({ authorization: 'accessToken' }),
    "It is allowed by the person's own token.",
  ],
  [
    'credentials name the role that they are of',
    call({}),
    entry({ authorization: 'public', notes: [{ about: 'role', detail: choice }] }),
    `Gave credentials of the role authenticated: ${reason}.`,
  ],
  ['in flight', call({ outcome: 'in flight' }), undefined, 'No answer yet.'],
  [
    'a failure tells cause and fix; what that is concluded from stands below',
    call({
      outcome: 'failed',
      failure: {
        kind: 'offline',
        cause: 'This device is offline.',
        evidence: 'The browser says so.',
        fix: 'Try later.',
      },
    }),
    undefined,
    'This device is offline. Try later.',
  ],
  [
    'a denial ends with the resource that was asked for',
    call({
      operation: 'PutObject',
      outcome: 'denied',
      role,
      denial: {
        code: 'AccessDenied',
        message: 'm',
        status: 403,
        explicit: false,
        action: 's3:PutObject',
        resource: 'arn:aws:s3:::b/shared/a',
        layer: 'identity-based',
      },
    }),
    undefined,
    'readers may not write to shared/. No statement of the role allows s3:PutObject. Asked on arn:aws:s3:::b/shared/a.',
  ],
]

test.each(cases)('%s', (_, record, decision, sentence) => {
  expect(phraseText(callSentence(record, decision))).toBe(sentence)
})
