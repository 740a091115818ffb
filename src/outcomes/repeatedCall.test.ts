import { expect, test } from 'vitest'
import { plainInput } from '../aws/call/plainInput.ts'
import type { CallRecord } from '../aws/record/callRecord.ts'
import { repeatedCall } from './repeatedCall.ts'

const record = (input: object): CallRecord => ({
  id: 'c1',
  service: 's3',
  operation: 'HeadObject',
  startedAt: 0,
  outcome: 'done',
  input: plainInput(input),
  request: { method: 'HEAD', url: 'https://far.s3.eu-west-3.amazonaws.com/k', headers: {} },
})

test('a call is repeated where it went, with instants as the SDK takes them', async () => {
  const input = { Bucket: 'far', Key: 'k', IfModifiedSince: new Date('2026-11-30T12:00:00Z') }
  expect(await repeatedCall(record(input))).toEqual({
    service: 's3',
    operation: 'HeadObject',
    input,
    region: 'eu-west-3',
  })
})

test('one of which the record does not have all is not repeated', async () => {
  expect(await repeatedCall(record({ Bucket: 'far', Key: 'k', SSECustomerKey: 'x' }))).toBeUndefined()
})
