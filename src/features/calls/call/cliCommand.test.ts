import { expect, test } from 'vitest'
import type { CallRecord } from '../../../aws/record/callRecord.ts'
import { cliCommand, cliName, shellQuote } from './cliCommand.ts'

const call = (service: CallRecord['service'], operation: string, input?: Record<string, unknown>): CallRecord => ({
  id: 'x',
  startedAt: 0,
  outcome: 'done',
  service,
  operation,
  ...(input && { input }),
})

test.each([
  [
    call('s3', 'ListObjectsV2', { Bucket: 'b', Prefix: 'a b/', MaxKeys: 5 }),
    `aws s3api list-objects-v2 --bucket b --prefix 'a b/' --max-keys 5`,
  ],
  [
    call('s3', 'PutObject', { Bucket: 'b', Key: 'shared/plan.txt', Body: '(3 bytes)' }),
    'aws s3api put-object --bucket b --key shared/plan.txt --body plan.txt',
  ],
  [
    call('s3', 'GetObject', { Bucket: 'b', Key: 'shared/plan.txt' }),
    'aws s3api get-object --bucket b --key shared/plan.txt plan.txt',
  ],
  [
    call('route53', 'ChangeResourceRecordSets', {
      HostedZoneId: 'Z1',
      ChangeBatch: { Changes: [{ Action: 'UPSERT' }] },
    }),
    `aws route53 change-resource-record-sets --hosted-zone-id Z1 --change-batch '{"Changes":[{"Action":"UPSERT"}]}'`,
  ],
  [call('sts', 'GetCallerIdentity', {}), 'aws sts get-caller-identity'],
  [call('cognito-idp', 'InitiateAuth'), undefined],
])('%o', (record, command) => {
  expect(cliCommand(record)).toBe(command)
})

test('an endpoint other than AWS stands before the file of get-object', () => {
  expect(cliCommand(call('s3', 'GetObject', { Bucket: 'b', Key: 'k' }), 'http://127.0.0.1:4566')).toBe(
    'aws s3api get-object --bucket b --key k --endpoint-url http://127.0.0.1:4566 k',
  )
})

test.each([
  ['ListObjectsV2', 'list-objects-v2'],
  ['GetBucketCors', 'get-bucket-cors'],
  ['HostedZoneId', 'hosted-zone-id'],
  ['IfNoneMatch', 'if-none-match'],
])('%s is written %s', (name, written) => {
  expect(cliName(name)).toBe(written)
})

test("a single quote cannot end the shell's quoting", () => {
  expect(shellQuote("it's $HOME")).toBe(String.raw`'it'\''s $HOME'`)
})
