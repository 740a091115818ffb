import { createHash } from 'node:crypto'
import { connect } from 'node:net'
import {
  AbortMultipartUploadCommand,
  ListPartsCommand,
  S3Client,
  UploadPartCommand,
  type UploadPartCommandInput,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestEmulator } from '../../startEmulator.ts'
import { signed4 } from '../signByHand.ts'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'
import { begin, mebibyte, numbered, sendPart, type Upload } from './uploadInParts.ts'
import { withFiles } from './withFiles.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())

const send = (upload: Upload, more: Partial<UploadPartCommandInput> = {}, client = s3.admin) =>
  client.send(new UploadPartCommand({ ...upload, PartNumber: 1, Body: 'twelve bytes', ...more }))
const partsOf = async (upload: Upload) => (await s3.admin.send(new ListPartsCommand(upload))).Parts

test('allowed: stores a part of an upload in the own folder, with its MD5 as entity tag', async () => {
  const upload = await begin(s3.mika, s3.own('mika', 'a'))
  expect(await send(upload, {}, s3.mika)).toMatchObject({
    $metadata: { httpStatusCode: 200 },
    ETag: `"${createHash('md5').update('twelve bytes').digest('hex')}"`,
    ChecksumCRC32: expect.any(String),
    ServerSideEncryption: 'AES256',
  })
})

test('denied: where one may not store an object, whoever began the upload', async () => {
  const upload = await begin(s3.admin, 'shared/a')
  expect(await errorOf(send(upload, {}, s3.mika))).toMatchObject(
    s3.refusal('authenticated', 's3:PutObject', `arn:aws:s3:::${bucket}/shared/a`),
  )
  expect(await partsOf(upload)).toBeUndefined()
})

test('a part replaces the one of its number', async () => {
  const upload = await begin(s3.admin, 'replaced')
  await send(upload, { Body: 'first' })
  const { ETag } = await send(upload, { Body: 'the second' })
  expect(await partsOf(upload)).toMatchObject([{ PartNumber: 1, ETag, Size: 10 }])
})

test('malformed: a part that is not what was said of it leaves the one that was there', async () => {
  const upload = await begin(s3.admin, 'kept')
  const { ETag } = await send(upload)
  for (const wrong of [{ ContentMD5: 'AAAAAAAAAAAAAAAAAAAAAA==' }, { ChecksumSHA256: `${'A'.repeat(43)}=` }]) {
    expect(await errorOf(send(upload, { Body: 'other', ...wrong }))).toMatchObject({ name: 'BadDigest' })
  }
  expect(await partsOf(upload)).toMatchObject([{ ETag, Size: 12 }])
})

test.each([0, 10_001, -1])('malformed: S3-062, there is no part number %i', async (PartNumber) => {
  const upload = await begin(s3.admin, 'numbers')
  expect(await errorOf(send(upload, { PartNumber }))).toMatchObject({
    name: 'InvalidArgument',
    message: 'Part number must be an integer between 1 and 10000, inclusive',
    ArgumentName: 'partNumber',
    ArgumentValue: String(PartNumber),
  })
})

test('an upload that was never begun, or under another key, is 404 with its id', async () => {
  const upload = await begin(s3.admin, 'one')
  for (const other of [{ UploadId: 'guessed' }, { Key: 'two' }]) {
    expect(await errorOf(send({ ...upload, ...other }))).toMatchObject({
      name: 'NoSuchUpload',
      UploadId: other.UploadId ?? upload.UploadId,
      $metadata: { httpStatusCode: 404 },
    })
  }
})

test.each([
  { asked: { ChecksumAlgorithm: 'SHA256' }, sent: 'CRC32', answered: 'crc32' },
  { asked: { ChecksumAlgorithm: 'SHA256' }, sent: undefined, answered: 'null' },
  { asked: { ChecksumAlgorithm: 'CRC32', ChecksumType: 'FULL_OBJECT' }, sent: 'SHA1', answered: 'sha1' },
] as const)('malformed: S3-205, an upload with $asked takes no part with $sent', async ({ asked, sent, answered }) => {
  const plainClient = s3.clientFor('admin', S3Client, { requestChecksumCalculation: 'WHEN_REQUIRED' })
  const upload = await begin(s3.admin, 'other-sum', asked)
  const call = send(upload, sent === undefined ? {} : { ChecksumAlgorithm: sent }, plainClient)
  expect(await errorOf(call)).toMatchObject({
    name: 'InvalidRequest',
    message:
      'Checksum Type mismatch occurred, ' +
      `expected checksum Type: ${asked.ChecksumAlgorithm.toLowerCase()}, actual checksum Type: ${answered}`,
  })
})

test('S3-205: a part without a checksum gets one where that of all bytes is asked for', async () => {
  const plainClient = s3.clientFor('admin', S3Client, { requestChecksumCalculation: 'WHEN_REQUIRED' })
  const upload = await begin(s3.admin, 'added', { ChecksumAlgorithm: 'CRC32C', ChecksumType: 'FULL_OBJECT' })
  const { ChecksumCRC32C } = await send(upload, {}, plainClient)
  expect(ChecksumCRC32C).toMatch(/^.{6}==$/)
  expect(await partsOf(upload)).toMatchObject([{ ChecksumCRC32C }])
})

test('what is not emulated is refused by its name', async () => {
  const upload = await begin(s3.admin, 'secret')
  const call = send(upload, { SSECustomerAlgorithm: 'AES256', SSECustomerKey: 'k'.repeat(32) })
  expect(await errorOf(call)).toMatchObject({ name: 'NotImplemented' })
})

/** The beginning of a part, of which the rest is to come. */
function beginPart(local: TestEmulator, { Bucket, Key, UploadId }: Upload, size: number) {
  const signer = { host: `127.0.0.1:${local.port}`, credentials: local.emulator.rootKey }
  const query = { partNumber: '1', uploadId: UploadId }
  const { method, path, headers } = signed4({ method: 'PUT', path: `/${Bucket}/${Key}`, query }, signer)
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  const socket = connect(local.port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\ncontent-length: ${size}\r\n\r\n`)
  return socket
}

test('a part that replaces another leaves one file, and one that breaks off leaves the other', () =>
  withFiles(async (local, files) => {
    const root = local.rootClient(S3Client)
    const before = files()
    const upload = await begin(root, 'film')
    await sendPart(root, upload, 1, { Body: numbered(mebibyte) })
    await sendPart(root, upload, 1, { Body: numbered(2 * mebibyte) })
    const kept = files()
    expect(kept).toHaveLength(before.length + 1)
    const socket = beginPart(local, upload, mebibyte)
    socket.write(numbered(mebibyte - 1))
    await expect.poll(() => files().length).toBe(kept.length + 1)
    socket.destroy()
    await expect.poll(files).toEqual(kept)
    expect((await root.send(new ListPartsCommand(upload))).Parts).toMatchObject([{ Size: 2 * mebibyte }])
  }))

test('S3-066: a part that comes in while its upload is aborted leaves nothing', () =>
  withFiles(async (local, files) => {
    const root = local.rootClient(S3Client)
    const before = files()
    const upload = await begin(root, 'film')
    const socket = beginPart(local, upload, mebibyte)
    const bytes = numbered(mebibyte)
    socket.write(bytes.subarray(0, mebibyte - 1))
    await expect.poll(() => files().length).toBe(before.length + 1)
    await root.send(new AbortMultipartUploadCommand(upload))
    const answer = new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString())))
    socket.write(bytes.subarray(mebibyte - 1))
    expect(await answer).toMatch(/^HTTP\/1\.1 404 /)
    socket.destroy()
    expect(files()).toEqual(before)
  }))
