/** Objects that are files: their bytes come in and go out in parts. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import {
  type ChecksumAlgorithm,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'
import { signed4 } from './signByHand.ts'
import { bucket, errorOf } from './startS3.ts'

const size = 5 * 1024 * 1024 + 1001
/** Bytes that tell their place. */
const bytes = Buffer.from(Uint32Array.from({ length: Math.ceil(size / 4) }, (_, index) => index).buffer).subarray(
  0,
  size,
)
const md5 = createHash('md5').update(bytes)
const etag = `"${md5.copy().digest('hex')}"`

let local: TestEmulator
let root: S3Client
let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-large-'))
  local = await startEmulator({ data: folder, log: () => undefined })
  root = local.rootClient(S3Client)
})
afterAll(async () => {
  await local.close()
  rmSync(folder, { recursive: true, force: true })
})

function filesOfObjects(): string[] {
  const entries = readdirSync(join(folder, 'objects'), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

const put = (Key: string, more: Partial<ConstructorParameters<typeof PutObjectCommand>[0]> = {}) =>
  root.send(new PutObjectCommand({ Bucket: bucket, Key, Body: bytes, ...more }))

async function bodyOf(Key: string, Range?: string): Promise<Readable> {
  const { Body } = await root.send(new GetObjectCommand({ Bucket: bucket, Key, ...(Range !== undefined && { Range }) }))
  return Body as Readable
}

async function read(body: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of body) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

test.each<ChecksumAlgorithm>(['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'])(
  'a large object with %s that its sender computes has the ETag and the checksum of its bytes',
  async (ChecksumAlgorithm) => {
    const answer = await put(`large/${ChecksumAlgorithm}`, { ChecksumAlgorithm })
    expect(answer.ETag).toBe(etag)
    const own = answer[`Checksum${ChecksumAlgorithm as 'CRC32'}`]
    expect(own).toMatch(/^[A-Za-z0-9+/]+=*$/)
    // Sent in a header that is compared with the bytes.
    const member = `Checksum${ChecksumAlgorithm}`
    expect(await put('large/again', { [member]: own, ContentMD5: md5.copy().digest('base64') })).toMatchObject({
      ETag: etag,
      [member]: own,
    })
    expect(await errorOf(put('large/other', { [member]: own, Body: bytes.subarray(1) }))).toMatchObject({
      name: 'BadDigest',
    })
    expect(await errorOf(root.send(new HeadObjectCommand({ Bucket: bucket, Key: 'large/other' })))).toMatchObject({
      name: 'NotFound',
    })
  },
)

test('a large object comes back as it was sent, whole and in part', async () => {
  await put('large/whole')
  expect((await read(await bodyOf('large/whole'))).equals(bytes)).toBe(true)
  for (const [start, end] of [
    [0, 1024 * 1024 - 1],
    [1, 3 * 1024 * 1024],
    [size - 70_000, size - 1],
    [5, 5],
  ] as const) {
    const part = await read(await bodyOf('large/whole', `bytes=${start}-${end}`))
    expect(part.equals(bytes.subarray(start, end + 1))).toBe(true)
  }
})

test('a download goes on to its end while its object is deleted, or replaced', async () => {
  for (const change of [
    () => root.send(new DeleteObjectCommand({ Bucket: bucket, Key: 'large/changing' })),
    () => put('large/changing', { Body: Buffer.alloc(size) }),
  ]) {
    await put('large/changing')
    const body = await bodyOf('large/changing')
    await change()
    expect((await read(body)).equals(bytes)).toBe(true)
  }
})

test('a file that is shorter than its object is no whole download', async () => {
  const before = new Set(filesOfObjects())
  await put('large/short')
  const [file = ''] = filesOfObjects().filter((path) => !before.has(path))
  truncateSync(file, size - 1)
  await expect(bodyOf('large/short').then(read)).rejects.toThrow(/aborted/)
  truncateSync(file, 100)
  // Bytes that are at hand are counted before anything is said of them.
  expect(await errorOf(bodyOf('large/short'))).toMatchObject({ $metadata: { httpStatusCode: 500 } })
})

test('an upload whose client goes away leaves neither an object nor a file', async () => {
  const before = filesOfObjects()
  const signer = { host: `127.0.0.1:${local.port}`, credentials: local.emulator.rootKey }
  const { method, path, headers } = signed4({ method: 'PUT', path: `/${bucket}/large/cut` }, signer)
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  const socket = connect(local.port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\ncontent-length: ${size}\r\n\r\n`)
  socket.write(bytes.subarray(0, size - 1))
  await expect.poll(() => filesOfObjects().length).toBe(before.length + 1)
  socket.destroy()
  await expect.poll(filesOfObjects).toEqual(before)
  expect(await errorOf(bodyOf('large/cut'))).toMatchObject({ name: 'NoSuchKey' })
})
