import { expect, test } from 'vitest'
import type { Decision } from '#iam/types.ts'
import type { CallRecord } from '../../aws/record/callRecord.ts'
import { affectedCalls } from './affectedCalls.ts'

const call = (id: string, more: Partial<CallRecord> = {}): CallRecord => ({
  id,
  service: 's3',
  operation: 'GetObject',
  input: { Bucket: 'b', Key: id },
  startedAt: 1,
  outcome: 'done',
  role: { name: 'readers', arn: 'arn' },
  ...more,
})
const decided = (verdict: Decision['verdict'] | undefined) => () =>
  verdict === undefined ? undefined : ({ verdict } as Decision)

test('what was allowed and would be refused now, and the other way round', () => {
  const calls = [call('read'), call('refused', { outcome: 'denied' })]
  const ids = (verdict: Decision['verdict'] | undefined) =>
    affectedCalls(calls, 'readers', decided(verdict)).map(({ id }) => id)
  expect(ids('implicitly denied')).toEqual(['read'])
  expect(ids('allowed')).toEqual(['refused'])
  expect(ids(undefined)).toEqual([])
})

test("calls of another role, without an input, or without an answer of AWS's say nothing", () => {
  const withoutInput: CallRecord = {
    id: 'c',
    service: 'cognito-idp',
    operation: 'GetUser',
    startedAt: 1,
    outcome: 'done',
  }
  const calls = [
    call('other', { role: { name: 'admins', arn: 'arn' } }),
    call('failed', { outcome: 'failed' }),
    call('in flight', { outcome: 'in flight' }),
    withoutInput,
  ]
  expect(affectedCalls(calls, 'readers', decided('implicitly denied'))).toEqual([])
})
