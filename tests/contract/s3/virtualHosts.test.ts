/** Buckets in the name of the host, which is how an SDK addresses them when it is not told otherwise. */
import { Agent } from 'node:http'
import {
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rawRequest } from '../core/rawRequest.ts'
import { presigned } from './signByHand.ts'
import { bucket, startS3, type TestS3 } from './startS3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())

/** Browsers and many systems resolve every name below localhost; where this test runs, need not. */
const toLoopback = new Agent({
  lookup: (_name, _options, found) => found(null, [{ address: '127.0.0.1', family: 4 }]),
})

test.each(['localhost', 's3.localhost'])(
  'An SDK with the endpoint http://%s and no further setting works',
  async (name) => {
    const client = s3.rootClient(S3Client, {
      endpoint: `http://${name}:${s3.port}`,
      forcePathStyle: false,
      requestHandler: { httpAgent: toLoopback },
    })
    const Bucket = `by-host-${name.replace('.', '-')}`
    const Key = 'a folder/b+c'
    await client.send(new CreateBucketCommand({ Bucket }))
    await client.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }))
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }))
    expect(await Body?.transformToString()).toBe('x')
    expect((await client.send(new ListObjectsV2Command({ Bucket }))).Contents).toMatchObject([{ Key }])
    expect((await client.send(new ListBucketsCommand({}))).Buckets?.map((row) => row.Name)).toContain(Bucket)
    const upload = {
      Bucket,
      Key,
      UploadId: (await client.send(new CreateMultipartUploadCommand({ Bucket, Key }))).UploadId,
    }
    const { ETag } = await client.send(new UploadPartCommand({ ...upload, PartNumber: 1, Body: 'y' }))
    const Parts = [{ PartNumber: 1, ETag }]
    const made = await client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }))
    expect(made.Location).toBe(`http://${Bucket}.${name}:${s3.port}/a%20folder%2Fb%2Bc`)
    await client.send(new DeleteObjectCommand({ Bucket, Key }))
    await client.send(new HeadBucketCommand({ Bucket }))
    await client.send(new DeleteBucketCommand({ Bucket }))
  },
)

test('A presigned URL to a bucket in the name of the host is allowed, and denied at another host', async () => {
  const signer = { host: `${bucket}.localhost:${s3.port}`, credentials: s3.emulator.rootKey }
  const request = presigned({ path: '/public/welcome.txt' }, signer)
  expect((await rawRequest(s3.port, request)).status).toBe(200)
  const elsewhere = { ...request, headers: { host: `other.localhost:${s3.port}` } }
  expect((await rawRequest(s3.port, elsewhere)).status).toBe(403)
})

test('malformed: a bucket that is not there is told as such', async () => {
  const headers = { host: `not-there.localhost:${s3.port}` }
  const answer = await rawRequest(s3.port, { path: '/', headers, method: 'GET' })
  expect(answer.body).not.toContain('This emulator answers only under its own names')
  const signer = { host: headers.host, credentials: s3.emulator.rootKey }
  const listed = await rawRequest(s3.port, presigned({ path: '/', query: { 'list-type': '2' } }, signer))
  expect([listed.status, listed.body]).toEqual([404, expect.stringContaining('<BucketName>not-there</BucketName>')])
})
