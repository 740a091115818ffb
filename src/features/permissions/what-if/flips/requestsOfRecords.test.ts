import { expect, test } from 'vitest'
import type { CallRecord } from '../../../../aws/record/callRecord.ts'
import type { Asker } from '../../../../session/predictions/predictRequest.ts'
import { requestsOfRecords } from './requestsOfRecords.ts'

const roleArn = 'arn:aws:iam::123456789012:role/readers'
const asker: Asker = {
  roleName: 'readers',
  policies: { account: '123456789012', roleArn, identityBased: [], buckets: {} },
  identity: { identityPoolId: 'us-east-1:1', identityId: 'us-east-1:2', amr: ['authenticated'] },
  isGuest: false,
  secureTransport: true,
}
const record = (more: Partial<CallRecord>): CallRecord => ({
  id: 'c1',
  service: 's3',
  operation: 'ListObjectsV2',
  input: { Bucket: 'b', Prefix: 'shared/' },
  startedAt: 0,
  outcome: 'done',
  role: { name: 'readers', arn: roleArn },
  ...more,
})

test('a call of the role becomes what it asked, with what it came to', () => {
  const [asked] = requestsOfRecords(asker, [record({})])
  expect(asked).toMatchObject({
    requestId: 'c1',
    at: '1970-01-01T00:00:00.000Z',
    questions: [
      {
        verdict: 'allowed',
        request: { action: 's3:ListBucket', resource: 'arn:aws:s3:::b', context: { 's3:prefix': 'shared/' } },
      },
    ],
  })
  const denial = { explicit: true } as NonNullable<CallRecord['denial']>
  const [refused] = requestsOfRecords(asker, [record({ outcome: 'denied', denial })])
  expect(refused?.questions[0]?.verdict).toBe('explicitly denied')
})

test('calls of another role, unsigned, under way, failed, and of unknown operations say nothing', () => {
  const others = [
    record({ role: { name: 'admins', arn: 'arn:aws:iam::123456789012:role/admins' } }),
    { ...record({}), role: undefined },
    record({ outcome: 'in flight' }),
    record({ outcome: 'failed' }),
    record({ operation: 'GetNothing' }),
  ] as CallRecord[]
  expect(requestsOfRecords(asker, others)).toEqual([])
})
