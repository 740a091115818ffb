/** Reading, writing and ending the versions of an object. */
import {
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf, startS3, type TestS3 } from '../startS3.ts'

let s3: TestS3
const Bucket = 'kept-for-good'
beforeAll(async () => {
  s3 = await startS3()
  await s3.root.send(new CreateBucketCommand({ Bucket }))
  await s3.root.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }))
})
afterAll(() => s3.close())

const put = async (Key: string, Body: string, more = {}) =>
  (await s3.root.send(new PutObjectCommand({ Bucket, Key, Body, ...more }))).VersionId ?? ''
const get = (Key: string, VersionId?: string, client = s3.root) =>
  client.send(new GetObjectCommand({ Bucket, Key, VersionId }))
const textOf = async (Key: string, VersionId?: string) => (await get(Key, VersionId)).Body?.transformToString()
const end = (Key: string, VersionId?: string, more = {}) =>
  s3.root.send(new DeleteObjectCommand({ Bucket, Key, VersionId, ...more }))
/** What the SDK does not make members of, of an answer that is an error. */
async function headersOf(call: Promise<unknown>): Promise<Record<string, string>> {
  const error = (await errorOf(call)) as { $response: { headers: Record<string, string> } }
  return error.$response.headers
}

test('every version is read by its id, and without one the latest', async () => {
  const [first, second] = [await put('read', 'first'), await put('read', 'second')]
  expect([await textOf('read', first), await textOf('read', second), await textOf('read')]).toEqual([
    'first',
    'second',
    'second',
  ])
  expect(await get('read')).toMatchObject({ VersionId: second })
  expect(await s3.root.send(new HeadObjectCommand({ Bucket, Key: 'read', VersionId: first }))).toMatchObject({
    VersionId: first,
    ContentLength: 5,
  })
})

test('S3-124: under a delete marker a key is not there, and says why', async () => {
  const id = await put('ended', 'text')
  const marker = await end('ended')
  expect(marker).toMatchObject({ DeleteMarker: true, VersionId: expect.stringMatching(/^[\w-]{32}$/) as string })
  expect(await errorOf(get('ended'))).toMatchObject({ name: 'NoSuchKey', $metadata: { httpStatusCode: 404 } })
  expect(await headersOf(get('ended'))).toMatchObject({
    'x-amz-delete-marker': 'true',
    'x-amz-version-id': marker.VersionId,
  })
  expect(await textOf('ended', id)).toBe('text')
  const { Contents } = await s3.root.send(new ListObjectsV2Command({ Bucket, Prefix: 'ended' }))
  expect(Contents).toBeUndefined()
})

test('S3-124: a delete marker itself is not read, and is the one thing that may be ended', async () => {
  await put('marked', 'text')
  const { VersionId } = await end('marked')
  expect(await errorOf(get('marked', VersionId))).toMatchObject({
    name: 'MethodNotAllowed',
    $metadata: { httpStatusCode: 405 },
  })
  expect(await headersOf(get('marked', VersionId))).toMatchObject({ 'x-amz-delete-marker': 'true', allow: 'DELETE' })
  expect(await end('marked', VersionId)).toMatchObject({ DeleteMarker: true, VersionId })
  expect(await textOf('marked')).toBe('text')
})

test('a version that is ended goes for good, and the one before it is the latest', async () => {
  const [first, second] = [await put('latest', 'first'), await put('latest', 'second')]
  expect(await end('latest', second)).toMatchObject({ VersionId: second })
  expect(await textOf('latest')).toBe('first')
  expect(await errorOf(get('latest', second))).toMatchObject({
    name: 'NoSuchVersion',
    $metadata: { httpStatusCode: 404 },
  })
  expect(await end('latest', second)).toMatchObject({ $metadata: { httpStatusCode: 204 } })
  await end('latest', first)
  expect(await errorOf(get('latest'))).toMatchObject({ name: 'NoSuchKey' })
})

test('a key that was never there gets a marker, too', async () => {
  expect(await end('never')).toMatchObject({ DeleteMarker: true })
})

test('conditions look at the latest version, and a marker is none', async () => {
  await put('conditions', 'one')
  expect(await errorOf(put('conditions', 'two', { IfNoneMatch: '*' }))).toMatchObject({ name: 'PreconditionFailed' })
  expect(await errorOf(end('conditions', undefined, { IfMatch: '"other"' }))).toMatchObject({
    name: 'PreconditionFailed',
  })
  await end('conditions')
  expect(await put('conditions', 'two', { IfNoneMatch: '*' })).not.toBe('')
})

test('malformed: an id that S3 never gave', async () => {
  const id = await put('ids', 'text')
  for (const VersionId of ['1', `${id}A`, '']) {
    const refused = expect.objectContaining({ name: 'InvalidArgument' }) as object
    expect(await errorOf(get('ids', VersionId))).toEqual(refused)
  }
  const other = await put('other', 'text')
  expect(await errorOf(get('ids', other))).toMatchObject({ name: 'NoSuchVersion' })
  expect(await errorOf(get('ids', 'null'))).toMatchObject({ name: 'NoSuchVersion' })
})

test('denied: versions need actions of their own', async () => {
  const id = await put('asked', 'text')
  await s3.root.send(
    new PutBucketPolicyCommand({
      Bucket,
      Policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::123456789012:root' },
            Action: ['s3:GetObject', 's3:DeleteObject'],
            Resource: `arn:aws:s3:::${Bucket}/*`,
          },
          {
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::123456789012:role/authenticated' },
            Action: ['s3:GetObject', 's3:DeleteObject'],
            Resource: `arn:aws:s3:::${Bucket}/*`,
          },
        ],
      }),
    }),
  )
  expect((await get('asked', undefined, s3.mika)).VersionId).toBe(id)
  expect(await errorOf(get('asked', id, s3.mika))).toMatchObject(
    s3.refusal('authenticated', 's3:GetObjectVersion', `arn:aws:s3:::${Bucket}/asked`),
  )
  const remove = s3.mika.send(new DeleteObjectCommand({ Bucket, Key: 'asked', VersionId: id }))
  expect(await errorOf(remove)).toMatchObject(
    s3.refusal('authenticated', 's3:DeleteObjectVersion', `arn:aws:s3:::${Bucket}/asked`),
  )
})

test('S3-009: a bucket with nothing but former versions is not empty', async () => {
  const left = 'only-history'
  await s3.root.send(new CreateBucketCommand({ Bucket: left }))
  await s3.root.send(new PutBucketVersioningCommand({ Bucket: left, VersioningConfiguration: { Status: 'Enabled' } }))
  const { VersionId } = await s3.root.send(new DeleteObjectCommand({ Bucket: left, Key: 'never' }))
  const remove = () => s3.root.send(new DeleteBucketCommand({ Bucket: left }))
  expect(await errorOf(remove())).toMatchObject({
    name: 'BucketNotEmpty',
    message: 'The bucket you tried to delete is not empty. You must delete all versions in the bucket.',
  })
  await s3.root.send(new DeleteObjectCommand({ Bucket: left, Key: 'never', VersionId }))
  await remove()
})

test('an upload in parts becomes a version with the tags that it began with', async () => {
  const former = await put('parts', 'former')
  const upload = { Bucket, Key: 'parts' }
  const { UploadId } = await s3.root.send(new CreateMultipartUploadCommand({ ...upload, Tagging: 'a=b' }))
  const { ETag } = await s3.root.send(new UploadPartCommand({ ...upload, UploadId, PartNumber: 1, Body: 'parts' }))
  const { VersionId } = await s3.root.send(
    new CompleteMultipartUploadCommand({ ...upload, UploadId, MultipartUpload: { Parts: [{ PartNumber: 1, ETag }] } }),
  )
  expect(VersionId).toMatch(/^[\w-]{32}$/)
  expect([await textOf('parts', VersionId), await textOf('parts', former)]).toEqual(['parts', 'former'])
  expect((await get('parts')).TagCount).toBe(1)
  await end('parts', VersionId)
  expect(await textOf('parts')).toBe('former')
})
