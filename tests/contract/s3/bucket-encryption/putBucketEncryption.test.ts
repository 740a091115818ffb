import {
  GetBucketEncryptionCommand,
  PutBucketEncryptionCommand,
  type PutBucketEncryptionCommandInput,
  type ServerSideEncryptionRule,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, malformedXml, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const rule: ServerSideEncryptionRule = { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }

const room = useSettings()
const send = (input: Partial<PutBucketEncryptionCommandInput> = {}, client = room.s3.root) =>
  client.send(
    new PutBucketEncryptionCommand({ Bucket: bucket, ServerSideEncryptionConfiguration: { Rules: [rule] }, ...input }),
  )
const put = (Rules: ServerSideEncryptionRule[]) => send({ ServerSideEncryptionConfiguration: { Rules } })
const get = () => room.s3.root.send(new GetBucketEncryptionCommand({ Bucket: bucket }))

test('allowed: sets what is told again', async () => {
  await put([{ ...rule, BucketKeyEnabled: true }])
  expect((await get()).ServerSideEncryptionConfiguration).toEqual({ Rules: [{ ...rule, BucketKeyEnabled: true }] })
  await put([rule])
  expect((await get()).ServerSideEncryptionConfiguration).toEqual({ Rules: [{ ...rule, BucketKeyEnabled: false }] })
})

test('allowed: SSE-C, which no bucket here takes, can be blocked', async () => {
  await put([{ BlockedEncryptionTypes: { EncryptionType: ['SSE-C'] } }])
  const told = { ...rule, BucketKeyEnabled: false, BlockedEncryptionTypes: { EncryptionType: ['SSE-C'] } }
  expect((await get()).ServerSideEncryptionConfiguration).toEqual({ Rules: [told] })
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:PutEncryptionConfiguration'))
})

test('malformed: keys of KMS are not emulated, and beside AES256 they are not applicable', async () => {
  const kms = (SSEAlgorithm: 'aws:kms' | 'AES256', KMSMasterKeyID?: string) =>
    put([{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm, ...(KMSMasterKeyID && { KMSMasterKeyID }) } }])
  expect(await errorOf(kms('aws:kms'))).toMatchObject({ name: 'NotImplemented', $metadata: { httpStatusCode: 501 } })
  expect(await errorOf(kms('AES256', 'alias/mine'))).toMatchObject({
    name: 'InvalidArgument',
    message: 'a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse',
    ArgumentName: 'ApplyServerSideEncryptionByDefault',
  })
})

test.each([{ rules: [] }, { rules: [rule, rule] }, { rules: [{ BucketKeyEnabled: true }] }])(
  'malformed: there is one rule, and it says something: $rules',
  async ({ rules }) => {
    expect(await errorOf(put(rules))).toMatchObject(malformedXml)
  },
)
