import { expect, test } from 'vitest'
import type { CallRecord } from '../../aws/record/callRecord.ts'
import type { AskedCall } from '../../outcomes/askedCall.ts'
import { tablesOfPages } from './predictCall.ts'
import { createSeenReader } from './seenCalls.ts'

const roleArn = 'arn:aws:iam::210987654321:role/readers'
const session = (role: string) => ({
  name: role,
  arn: `arn:aws:sts::210987654321:assumed-role/${role}/CognitoIdentityCredentials`,
})
let made = 0
const call = (operation: string, input: CallRecord['input'], more: Partial<CallRecord> = {}): CallRecord => ({
  id: `c${made++}`,
  service: 's3',
  operation,
  ...(input && { input }),
  startedAt: 1000,
  durationMs: 50,
  role: session('readers'),
  outcome: 'done',
  ...more,
})
const denied = (action?: string): Partial<CallRecord> => ({
  outcome: 'denied',
  denial: { code: 'AccessDenied', message: '', status: 403, explicit: false, ...(action && { action }) },
})
const asked = (operation: string, input: AskedCall['input'], service: AskedCall['service'] = 's3'): AskedCall => ({
  service,
  operation,
  input,
})
const shared = { Bucket: 'team-photos', Key: 'shared/a.jpg' }
const put = asked('PutObject', shared)
const found = (question: AskedCall, ...calls: readonly CallRecord[]) =>
  createSeenReader(tablesOfPages)(calls, roleArn).find(question)

test.each([
  ['the same input', put, call('PutObject', shared, denied('s3:PutObject')), 'refused'],
  ['more of it, of which policies know nothing', put, call('PutObject', { ...shared, Body: '(3 bytes)' }), 'allowed'],
  ['what a page adds for its own reasons', put, call('PutObject', { ...shared, IfNoneMatch: '*' }), 'allowed'],
  ['a header that policies may ask for', put, call('PutObject', { ...shared, StorageClass: 'GLACIER' }), undefined],
  ['another key', put, call('PutObject', { ...shared, Key: 'shared/b.jpg' }), undefined],
  ['another operation', put, call('DeleteObject', shared), undefined],
  ['another role', put, call('PutObject', shared, { role: session('admins') }), undefined],
  ['a call without a role', put, call('PutObject', shared, { role: { name: '', arn: '' } }), undefined],
  ['a call on its way', put, call('PutObject', shared, { outcome: 'in flight' }), undefined],
  ['a failure', put, call('PutObject', shared, { outcome: 'failed' }), undefined],
  [
    'a refusal of another action',
    asked('GetObject', shared),
    call('GetObject', shared, denied('s3:ListBucket')),
    undefined,
  ],
  [
    'another person of the same pool, which no policy asks about',
    asked('AdminDisableUser', { UserPoolId: 'us-east-1_p' }, 'cognito-idp'),
    call('AdminDisableUser', { UserPoolId: 'us-east-1_p', Username: 'mika' }, { service: 'cognito-idp' }),
    'allowed',
  ],
  [
    'an operation that no table knows',
    asked('GetNothing', {}, 'route53'),
    call('GetNothing', {}, { service: 'route53' }),
    undefined,
  ],
  ['a call whose input was not kept', put, call('PutObject', undefined), undefined],
] as const)('of %s', (_, question, record, verdict) => {
  expect(found(question, record)?.verdict).toBe(verdict)
})

test('the newest call counts, at the time of its answer', () => {
  const calls = [call('PutObject', shared, { startedAt: 2000 }), call('PutObject', shared, denied('s3:PutObject'))]
  expect(found(put, ...calls)).toMatchObject({ verdict: 'allowed', at: 2050, callId: calls[0]?.id })
})

test('of every key of a folder a refusal of one tells, and names it; that one was let in tells nothing', () => {
  const folder = asked('PutObject', { Bucket: 'team-photos', Key: 'shared/*' })
  const refused = call('PutObject', shared, { ...denied('s3:PutObject'), target: 'team-photos/shared/a.jpg' })
  expect(found(folder, refused)).toMatchObject({ verdict: 'refused', target: 'team-photos/shared/a.jpg' })
  expect(found(folder, call('PutObject', { ...shared, Key: 'shared/b' }), refused)).toBeUndefined()
  expect(found(folder, call('PutObject', { ...shared, Key: 'other/b' }, denied()))).toBeUndefined()
})

test('what shows nothing new is the same as before, so that nothing is foretold anew', () => {
  const read = createSeenReader(tablesOfPages)
  const done = call('PutObject', shared)
  const before = read([done], roleArn)
  expect(read([call('PutObject', shared, { outcome: 'in flight' }), done], roleArn, before)).toBe(before)
  expect(read([call('PutObject', shared), done], roleArn, before)).not.toBe(before)
})
