import { CreateBucketCommand, ListBucketsCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rawRequest } from '../../core/rawRequest.ts'
import { signed4 } from '../signByHand.ts'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
  for (const Bucket of ['aaa', 'bbb', 'zzz']) await s3.root.send(new CreateBucketCommand({ Bucket }))
})
afterAll(() => s3.close())

test('allowed: lists the buckets by name', async () => {
  const { Buckets, Owner } = await s3.root.send(new ListBucketsCommand({}))
  expect(Buckets?.map(({ Name }) => Name)).toEqual(['aaa', 'bbb', bucket, 'zzz'])
  expect(Buckets?.[0]).toMatchObject({ CreationDate: expect.any(Date), BucketRegion: 'us-east-1' })
  expect(Owner?.ID).toMatch(/^[0-9a-f]{64}$/)
})

test('denied: no role of the console may, not even admins: the sentence has no resource', async () => {
  expect(await errorOf(s3.admin.send(new ListBucketsCommand({})))).toMatchObject({
    name: 'AccessDenied',
    message:
      'User: arn:aws:sts::123456789012:assumed-role/admins/CognitoIdentityCredentials is not authorized to perform: ' +
      's3:ListAllMyBuckets because no identity-based policy allows the s3:ListAllMyBuckets action',
  })
})

test('S3-005: lists in pages, and by the start of the name', async () => {
  const first = await s3.root.send(new ListBucketsCommand({ MaxBuckets: 3 }))
  expect(first.Buckets).toHaveLength(3)
  const second = await s3.root.send(
    new ListBucketsCommand({ MaxBuckets: 3, ContinuationToken: first.ContinuationToken }),
  )
  expect(second.Buckets?.map(({ Name }) => Name)).toEqual(['zzz'])
  expect(second.ContinuationToken).toBeUndefined()
  expect((await s3.root.send(new ListBucketsCommand({ Prefix: 'team' }))).Buckets).toHaveLength(1)
})

test('malformed: refuses a page size and a token that cannot be', async () => {
  expect(await errorOf(s3.root.send(new ListBucketsCommand({ MaxBuckets: 0 })))).toMatchObject({
    name: 'InvalidArgument',
  })
  expect(await errorOf(s3.root.send(new ListBucketsCommand({ ContinuationToken: 'made-up' })))).toMatchObject({
    name: 'InvalidArgument',
  })
})

test('S3-004: no page of any origin may call it, as on AWS', async () => {
  const answer = await fetch(`${s3.url}/?x-id=ListBuckets`, {
    method: 'OPTIONS',
    headers: { origin: 'http://127.0.0.1:5173', 'access-control-request-method': 'GET' },
  })
  expect(answer.status).toBe(403)
  expect(answer.headers.get('access-control-allow-origin')).toBeNull()
})

test('allowed: an empty token is none, and the owner stands before the buckets', async () => {
  const signer = { host: `127.0.0.1:${s3.port}`, credentials: s3.emulator.rootKey }
  const answer = await rawRequest(s3.port, signed4({ path: '/', query: { 'continuation-token': '' } }, signer))
  expect(answer.status).toBe(200)
  expect(answer.body).toMatch(/<ListAllMyBucketsResult[^>]*><Owner>.*<\/Owner><Buckets>/)
})

test('malformed: what is no region is named', async () => {
  const call = s3.root.send(new ListBucketsCommand({ BucketRegion: 'eu-east-1' }))
  expect(await errorOf(call)).toMatchObject({
    name: 'InvalidArgument',
    message: 'Argument value eu-east-1 is not a valid AWS Region',
    ArgumentName: 'bucket-region',
    ArgumentValue: 'eu-east-1',
  })
})
