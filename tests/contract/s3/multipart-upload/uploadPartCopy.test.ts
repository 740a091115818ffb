import { createHash } from 'node:crypto'
import {
  GetObjectCommand,
  ListPartsCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCopyCommand,
  type UploadPartCopyCommandInput,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'
import { begin, complete, mebibyte, numbered, plain, sendPart, type Upload } from './uploadInParts.ts'
import { withFiles } from './withFiles.ts'

let s3: TestS3
let upload: Upload
const text = '0123456789'
const hashed = (part: string) => `"${createHash('md5').update(part).digest('hex')}"`
beforeAll(async () => {
  s3 = await startS3()
  await s3.admin.send(new PutObjectCommand({ Bucket: bucket, Key: 'from/a+b c', Body: text }))
  upload = await begin(s3.admin, 'copies', { ChecksumAlgorithm: 'SHA256' })
})
afterAll(() => s3.close())

const source = `${bucket}/from/a%2Bb%20c`
const copy = (more: Partial<UploadPartCopyCommandInput> = {}, client = s3.admin) =>
  client.send(new UploadPartCopyCommand({ ...upload, PartNumber: 1, CopySource: source, ...more }))

test('allowed: S3-049, S3-100, takes the bytes of an object that is there', async () => {
  for (const CopySource of [source, `/${source}`]) {
    const { CopyPartResult } = await copy({ CopySource })
    expect(CopyPartResult).toEqual({
      ETag: hashed(text),
      LastModified: expect.any(Date) as Date,
      ChecksumSHA256: createHash('sha256').update(text).digest('base64'),
    })
  }
  expect((await s3.admin.send(new ListPartsCommand(upload))).Parts).toMatchObject([{ Size: 10, ETag: hashed(text) }])
})

test.each([
  ['bytes=0-9', text],
  ['bytes=3-3', '3'],
  ['bytes=8-9', '89'],
])('S3-209: takes the range %s of them', async (CopySourceRange, part) => {
  expect((await copy({ CopySourceRange })).CopyPartResult?.ETag).toBe(hashed(part))
})

test('denied: where one may not read the source, or not write the target', async () => {
  const own = await begin(s3.mika, s3.own('mika', 'copy'))
  const refused = async (more: Partial<UploadPartCopyCommandInput>) => errorOf(copy({ ...own, ...more }, s3.mika))
  expect(await refused({})).toMatchObject(
    s3.refusal('authenticated', 's3:GetObject', `arn:aws:s3:::${bucket}/from/a+b c`),
  )
  const CopySource = `${bucket}/shared/budget.csv`
  expect(await refused({ CopySource, ...upload })).toMatchObject(
    s3.refusal('authenticated', 's3:PutObject', `arn:aws:s3:::${bucket}/copies`),
  )
  expect(await refused({ CopySource: `${bucket}/shared/none` })).toMatchObject(
    s3.refusal('authenticated', 's3:ListBucket', `arn:aws:s3:::${bucket}`),
  )
  await copy({ ...own, CopySource }, s3.mika)
})

test('a source that is not there is 404, and so is an upload', async () => {
  expect(await errorOf(copy({ CopySource: `${bucket}/none` }))).toMatchObject({ name: 'NoSuchKey', Key: 'none' })
  expect(await errorOf(copy({ CopySource: 'not-there/x' }, s3.root))).toMatchObject({
    name: 'NoSuchBucket',
    BucketName: 'not-there',
  })
  expect(await errorOf(copy({ UploadId: 'none' }))).toMatchObject({ name: 'NoSuchUpload', UploadId: 'none' })
  expect(await errorOf(copy({ ExpectedSourceBucketOwner: '999999999999' }))).toMatchObject({ name: 'AccessDenied' })
})

test.each([
  [{ CopySourceIfMatch: '"other"' }, 'x-amz-copy-source-If-Match'],
  [{ CopySourceIfNoneMatch: hashed(text) }, 'x-amz-copy-source-If-None-Match'],
  [{ CopySourceIfUnmodifiedSince: new Date(0) }, 'x-amz-copy-source-If-Unmodified-Since'],
])('S3-209: a condition that does not hold is 412: %j', async (condition, Condition) => {
  expect(await errorOf(copy(condition))).toMatchObject({
    name: 'PreconditionFailed',
    Condition,
    $metadata: { httpStatusCode: 412 },
  })
})

test('conditions that hold are none', async () => {
  await copy({ CopySourceIfMatch: hashed(text), CopySourceIfUnmodifiedSince: new Date(0) })
  await copy({ CopySourceIfNoneMatch: '"other"', CopySourceIfModifiedSince: new Date(0) })
})

const form =
  'The x-amz-copy-source-range value must be of the form bytes=first-last ' +
  'where first and last are the zero-based offsets of the first and last bytes to copy'
test.each([
  ['bytes=0-', form],
  ['bytes=-5', form],
  ['bytes=5-4', form],
  ['0-5', form],
  ['bytes=0-10', 'Range specified is not valid for source object of size: 10'],
])('malformed: S3-209, there is no range %s', async (CopySourceRange, message) => {
  expect(await errorOf(copy({ CopySourceRange }))).toMatchObject({
    name: 'InvalidArgument',
    message,
    ArgumentName: 'x-amz-copy-source-range',
    ArgumentValue: CopySourceRange,
  })
})

test.each([['no-key'], ['no-key/'], ['']])('malformed: %j names no object', async (CopySource) => {
  expect(await errorOf(copy({ CopySource }, s3.root))).toMatchObject({ $metadata: { httpStatusCode: 400 } })
})

test('S3-100: large sources are copied from range to range, also out of an object of several parts', () =>
  withFiles(async (local, files) => {
    const root = local.rootClient(S3Client)
    const before = files()
    const bytes = numbered(12 * mebibyte)
    const first = await begin(root, 'first')
    const cuts = [0, 5, 10, 12].map((count) => count * mebibyte)
    const parts = [1, 2, 3].map((number) =>
      sendPart(root, first, number, { Body: bytes.subarray(cuts[number - 1], cuts[number]) }),
    )
    await complete(root, first, (await Promise.all(parts)).map(plain))
    const second = await begin(root, 'second')
    const copied = []
    for (const [index, CopySourceRange] of [
      `bytes=0-${6 * mebibyte}`,
      `bytes=${6 * mebibyte + 1}-${12 * mebibyte - 1}`,
    ].entries()) {
      const PartNumber = index + 1
      const { CopyPartResult } = await root.send(
        new UploadPartCopyCommand({ ...second, PartNumber, CopySource: `${bucket}/first`, CopySourceRange }),
      )
      copied.push({ PartNumber, ETag: CopyPartResult?.ETag })
    }
    await complete(root, second, copied)
    expect(files()).toHaveLength(before.length + 5)
    const { Body } = await root.send(new GetObjectCommand({ Bucket: bucket, Key: 'second' }))
    expect(bytes.equals((await Body?.transformToByteArray()) ?? Buffer.alloc(0))).toBe(true)
  }))
