import {
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  type CreateMultipartUploadCommandInput,
  GetObjectAclCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  PutBucketPolicyCommand,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unblock } from '../../unblock.ts'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'
import { begin, complete, plain, sendPart } from './uploadInParts.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())

const create = (Key: string, more: Partial<CreateMultipartUploadCommandInput> = {}, client = s3.admin) =>
  client.send(new CreateMultipartUploadCommand({ Bucket: bucket, Key, ...more }))

test('allowed: S3-271: where ACLs count the object has the one that the upload began with', async () => {
  const object = { Bucket: 'acls-of-uploads', Key: 'film.mp4' }
  await s3.root.send(new CreateBucketCommand({ Bucket: object.Bucket, ACL: 'private' }))
  const { UploadId = '' } = await create(object.Key, { ...object, ACL: 'aws-exec-read' }, s3.root)
  const upload = { ...object, UploadId }
  await complete(s3.root, upload, [plain(await sendPart(s3.root, upload, 1))])
  const { Grants } = await s3.root.send(new GetObjectAclCommand(object))
  expect(Grants?.map(({ Permission }) => Permission)).toEqual(['FULL_CONTROL', 'READ'])
})

test('allowed: begins an upload in the own folder, under an id that nobody guesses', async () => {
  const Key = s3.own('mika', 'film.mp4')
  const answers = await Promise.all([create(Key, {}, s3.mika), create(Key, {}, s3.mika)])
  for (const answer of answers) {
    expect(answer).toMatchObject({ Bucket: bucket, Key, ServerSideEncryption: 'AES256' })
    expect(answer.UploadId).toMatch(/^[0-9A-Za-z]{96}$/)
    expect([answer.ChecksumAlgorithm, answer.ChecksumType]).toEqual([undefined, undefined])
  }
  expect(answers[0].UploadId).not.toBe(answers[1].UploadId)
  expect(await errorOf(s3.root.send(new HeadObjectCommand({ Bucket: bucket, Key })))).toMatchObject({
    name: 'NotFound',
  })
})

test('denied: where one may not store an object', async () => {
  expect(await errorOf(create('shared/mine', {}, s3.mika))).toMatchObject(
    s3.refusal('authenticated', 's3:PutObject', `arn:aws:s3:::${bucket}/shared/mine`),
  )
  expect(await errorOf(create('shared/mine', { Bucket: 'not-there' }, s3.mika))).toMatchObject({ name: 'NoSuchBucket' })
})

test('denied: nobody begins one without signing, whatever the bucket allows to everybody', async () => {
  await unblock(s3.root, bucket)
  const Policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Principal: '*', Action: 's3:PutObject', Resource: `arn:aws:s3:::${bucket}/open/*` },
  })
  await s3.root.send(new PutBucketPolicyCommand({ Bucket: bucket, Policy }))
  const answer = await fetch(`${s3.url}/${bucket}/open/x?uploads`, { method: 'POST' })
  expect(answer.status).toBe(403)
  expect(await answer.text()).toContain(
    '<Code>AccessDenied</Code><Message>Anonymous users cannot initiate multipart uploads.  Please authenticate.</Message>',
  )
})

test('S3-070: the object has what was said when its upload began', async () => {
  const description = {
    ContentType: 'video/mp4',
    CacheControl: 'no-store',
    ContentDisposition: 'attachment',
    ContentEncoding: 'gzip',
    ContentLanguage: 'nb',
    Metadata: { 'taken-by': 'Mika' },
    StorageClass: 'STANDARD_IA' as const,
  }
  const upload = await begin(s3.admin, 'described', description)
  await complete(s3.admin, upload, [plain(await sendPart(s3.admin, upload, 1))])
  expect(await s3.admin.send(new HeadObjectCommand({ Bucket: bucket, Key: 'described' }))).toMatchObject(description)
})

test.each([
  [{ ChecksumAlgorithm: 'CRC32' }, 'COMPOSITE'],
  [{ ChecksumAlgorithm: 'CRC32', ChecksumType: 'FULL_OBJECT' }, 'FULL_OBJECT'],
  [{ ChecksumAlgorithm: 'CRC64NVME' }, 'FULL_OBJECT'],
  [{ ChecksumAlgorithm: 'SHA256' }, 'COMPOSITE'],
] as const)('S3-205: a checksum %j is of the type %s', async (asked, ChecksumType) => {
  expect(await create('sum', asked)).toMatchObject({ ChecksumAlgorithm: asked.ChecksumAlgorithm, ChecksumType })
})

test.each([
  [
    { ChecksumType: 'COMPOSITE' as const },
    'The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.',
  ],
  [
    { ChecksumAlgorithm: 'CRC64NVME' as const, ChecksumType: 'COMPOSITE' as const },
    'The COMPOSITE checksum type cannot be used with the crc64nvme checksum algorithm.',
  ],
  [
    { ChecksumAlgorithm: 'SHA1' as const, ChecksumType: 'FULL_OBJECT' as const },
    'The FULL_OBJECT checksum type cannot be used with the sha1 checksum algorithm.',
  ],
  [
    { ChecksumAlgorithm: 'SUM' as never },
    'Checksum algorithm provided is unsupported. Please try again with any of the valid types: ' +
      '[CRC32, CRC32C, CRC64NVME, MD5, SHA1, SHA256, SHA512]',
  ],
])('malformed: S3-205, a checksum %j is none', async (asked, message) => {
  expect(await errorOf(create('sum', asked))).toMatchObject({
    name: 'InvalidRequest',
    message,
    $metadata: { httpStatusCode: 400 },
  })
})

test.each([
  [{ StorageClass: 'CELLAR' as never }, 'InvalidStorageClass'],
  [{ ACL: 'public-read' as const }, 'AccessControlListNotSupported'],
  [{ Metadata: { big: 'x'.repeat(2050) } }, 'MetadataTooLarge'],
  [{ Tagging: 'a=%zz' }, 'InvalidArgument'],
  [{ ObjectLockLegalHoldStatus: 'ON' as const }, 'InvalidRequest'],
  [{ WebsiteRedirectLocation: '/elsewhere' }, 'NotImplemented'],
  [{ ChecksumAlgorithm: 'XXHASH3' as const }, 'NotImplemented'],
  [{ ExpectedBucketOwner: '999999999999' }, 'AccessDenied'],
])('malformed: %j is refused, and no upload begins', async (more, name) => {
  const Prefix = `refused/${name}`
  expect(await errorOf(create(`${Prefix}/x`, more))).toMatchObject({ name })
  const { Uploads } = await s3.admin.send(new ListMultipartUploadsCommand({ Bucket: bucket, Prefix }))
  expect(Uploads).toBeUndefined()
})
