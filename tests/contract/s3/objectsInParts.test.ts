/** Reading objects that came in parts: their bytes go out part after part. */
import type { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandInput,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmulator } from '../startEmulator.ts'
import { begin, complete, mebibyte, numbered, plain, sendPart } from './multipart-upload/uploadInParts.ts'
import { withFiles, withFolder } from './multipart-upload/withFiles.ts'
import { bucket, errorOf, startS3, type TestS3 } from './startS3.ts'

const size = 10 * mebibyte + 1001
const whole = numbered(size)
const [firstBorder, secondBorder] = [5 * mebibyte, 10 * mebibyte]
const cuts = [0, firstBorder, secondBorder, size]

async function store(client: S3Client, Key: string): Promise<void> {
  const upload = await begin(client, Key, { ChecksumAlgorithm: 'CRC32' })
  const parts = []
  for (const number of [1, 2, 3]) {
    parts.push(await sendPart(client, upload, number, { Body: whole.subarray(cuts[number - 1], cuts[number]) }))
  }
  sums = parts.map(({ ChecksumCRC32 }) => ChecksumCRC32)
  await complete(client, upload, parts)
}

let s3: TestS3
let sums: (string | undefined)[] = []
beforeAll(async () => {
  s3 = await startS3()
  await store(s3.admin, 'film')
})
afterAll(() => s3.close())

const get = (more: Partial<GetObjectCommandInput> = {}) =>
  s3.admin.send(new GetObjectCommand({ Bucket: bucket, Key: 'film', ...more }))

async function bytesOf(more: Partial<GetObjectCommandInput>): Promise<Buffer> {
  const { Body } = await get(more)
  return Buffer.from((await Body?.transformToByteArray()) ?? [])
}

test.each([
  ['within the first part', 1, 70_000],
  ['of the whole second part', firstBorder, secondBorder - 1],
  ['across the first border', firstBorder - 3, firstBorder + 2],
  ['of the byte before a border', secondBorder - 1, secondBorder - 1],
  ['of the byte behind a border', secondBorder, secondBorder],
  ['across all parts', 5, size - 2],
  ['of all bytes', 0, size - 1],
] as const)('S3-206: a range %s', async (_what, start, end) => {
  const Range = `bytes=${start}-${end}`
  const answer = await get({ Range })
  expect(answer).toMatchObject({
    $metadata: { httpStatusCode: 206 },
    ContentLength: end - start + 1,
    ContentRange: `bytes ${start}-${end}/${size}`,
  })
  expect(answer.PartsCount).toBeUndefined()
  expect((await bytesOf({ Range })).equals(whole.subarray(start, end + 1))).toBe(true)
})

test.each([1, 2, 3])('S3-206: part %i by its number, with its checksum and how many there are', async (PartNumber) => {
  const [start = 0, end = 0] = [cuts[PartNumber - 1], cuts[PartNumber]]
  const described = {
    $metadata: { httpStatusCode: 206 },
    ContentLength: end - start,
    ContentRange: `bytes ${start}-${end - 1}/${size}`,
    PartsCount: 3,
    ChecksumCRC32: sums[PartNumber - 1],
    ChecksumType: 'COMPOSITE',
    ETag: expect.stringMatching(/-3"$/),
  }
  const asked = { PartNumber, ChecksumMode: 'ENABLED' as const }
  expect(await get(asked)).toMatchObject(described)
  expect(await s3.admin.send(new HeadObjectCommand({ Bucket: bucket, Key: 'film', ...asked }))).toMatchObject(described)
  expect((await bytesOf({ PartNumber })).equals(whole.subarray(start, end))).toBe(true)
})

test('a part that the object does not have, or that none has', async () => {
  expect(await errorOf(get({ PartNumber: 4 }))).toMatchObject({
    name: 'InvalidPartNumber',
    PartNumberRequested: '4',
    ActualPartCount: '3',
    $metadata: { httpStatusCode: 416 },
  })
  for (const PartNumber of [0, 10_001]) {
    expect(await errorOf(get({ PartNumber }))).toMatchObject({
      name: 'InvalidArgument',
      message: 'Part number must be an integer between 1 and 10000, inclusive',
    })
  }
  expect(await errorOf(get({ PartNumber: 1, Range: 'bytes=0-1' }))).toMatchObject({ name: 'InvalidRequest' })
})

test('a last part may have no bytes, and a small first one be the only one', async () => {
  const upload = await begin(s3.admin, 'short')
  const parts = [await sendPart(s3.admin, upload, 1, { Body: whole.subarray(0, 5 * mebibyte) })]
  parts.push(await sendPart(s3.admin, upload, 2, { Body: '' }))
  await complete(s3.admin, upload, parts)
  expect(await get({ Key: 'short', PartNumber: 2 })).toMatchObject({ ContentLength: 0, PartsCount: 2 })
  expect(await bytesOf({ Key: 'short' })).toHaveLength(5 * mebibyte)
  const single = await begin(s3.admin, 'single')
  await complete(s3.admin, single, [await sendPart(s3.admin, single, 1, { Body: 'tiny' })])
  expect(await get({ Key: 'single', PartNumber: 1 })).toMatchObject({ PartsCount: 1, ContentLength: 4 })
  expect((await bytesOf({ Key: 'single' })).toString()).toBe('tiny')
})

test('a download goes on to its end while its object is deleted, or replaced, and then nothing is left of it', () =>
  withFiles(async (local, files) => {
    const root = local.rootClient(S3Client)
    const before = files()
    for (const change of [
      () => root.send(new DeleteObjectCommand({ Bucket: bucket, Key: 'film' })),
      () => root.send(new PutObjectCommand({ Bucket: bucket, Key: 'film', Body: 'short' })),
    ]) {
      await store(root, 'film')
      const { Body } = await root.send(new GetObjectCommand({ Bucket: bucket, Key: 'film' }))
      await change()
      const chunks: Buffer[] = []
      for await (const chunk of Body as Readable) chunks.push(chunk as Buffer)
      expect(Buffer.concat(chunks).equals(whole)).toBe(true)
      await expect.poll(files).toEqual(before)
    }
  }))

test('a download that its client gives up holds nothing back', () =>
  withFiles(async (local, files) => {
    const root = local.rootClient(S3Client)
    const before = files()
    await store(root, 'film')
    const { Body } = await root.send(new GetObjectCommand({ Bucket: bucket, Key: 'film' }))
    await root.send(new DeleteObjectCommand({ Bucket: bucket, Key: 'film' }))
    expect(files().length).toBeGreaterThan(before.length)
    ;(Body as Readable).destroy()
    await expect.poll(files).toEqual(before)
  }))

test('uploads with their parts, and objects that came in parts, outlive a restart', () => {
  const log = () => undefined
  return withFolder(async (data) => {
    const first = await startEmulator({ data, log })
    const root = first.rootClient(S3Client)
    await store(root, 'film')
    const upload = await begin(root, 'under way')
    const parts = [await sendPart(root, upload, 1, { Body: whole.subarray(0, firstBorder) })]
    await first.close()
    const second = await startEmulator({ data, log })
    const again = second.rootClient(S3Client)
    const { Uploads } = await again.send(new ListMultipartUploadsCommand({ Bucket: bucket }))
    expect(Uploads?.map(({ UploadId }) => UploadId)).toEqual([upload.UploadId])
    parts.push(await sendPart(again, upload, 2, { Body: 'end' }))
    await complete(again, upload, parts.map(plain))
    for (const [Key, bytes] of [
      ['film', whole],
      ['under way', Buffer.concat([whole.subarray(0, firstBorder), Buffer.from('end')])],
    ] as const) {
      const { Body } = await again.send(new GetObjectCommand({ Bucket: bucket, Key }))
      expect(bytes.equals((await Body?.transformToByteArray()) ?? Buffer.alloc(0))).toBe(true)
    }
    await second.close()
  })
})
