/** Uploads that are refused before their last byte, written by hand: the next request on the same connection is answered. */
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PutBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'
import { unblock } from '../unblock.ts'

const sizes = [1024, 100 * 1024, 1024 * 1024, 4 * 1024 * 1024, 9 * 1024 * 1024]
let local: TestEmulator
let folder = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-refused-'))
  local = await startEmulator({ data: folder, log: () => undefined })
  const Statement = [
    { Effect: 'Allow', Principal: '*', Action: 's3:PutObject', Resource: 'arn:aws:s3:::team-photos/*' },
  ]
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement })
  const root = local.rootClient(S3Client)
  await unblock(root, 'team-photos')
  await root.send(new PutBucketPolicyCommand({ Bucket: 'team-photos', Policy }))
  // From now on nothing can be written beside the database, as on a full disk.
  rmSync(join(folder, 'objects'), { recursive: true, force: true })
  writeFileSync(join(folder, 'objects'), '')
})

afterAll(async () => {
  await local.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What comes back for an upload with this body and, on the same connection, another request. */
async function upload(headers: Record<string, string>, body: Buffer, bucket = 'team-photos'): Promise<string> {
  const host = `127.0.0.1:${local.port}`
  const all = { host, 'content-length': String(body.byteLength), ...headers }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  const socket = connect(local.port, '127.0.0.1')
  let text = ''
  socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')))
  socket.write(`PUT /${bucket}/shared/large HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
  socket.write(body)
  socket.end(`GET /_rolecall/status HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
  await once(socket, 'close')
  return text
}

const streamed = (length: number) => ({
  'content-encoding': 'aws-chunked',
  'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
  'x-amz-decoded-content-length': String(length),
})

test.each(sizes)('A streamed body of %i bytes that is malformed at its beginning', async (size) => {
  const answers = await upload(streamed(size), Buffer.alloc(size, 'no chunk at all\r\n'))
  expect(answers).toMatch(/^HTTP\/1\.1 400 [\s\S]*HTTP\/1\.1 200 [\s\S]*rolecall emulator/)
})

test.each(sizes)('A streamed body of %i bytes that is longer than it said', async (size) => {
  const data = Buffer.concat([
    Buffer.from(`${size.toString(16)}\r\n`),
    Buffer.alloc(size),
    Buffer.from('\r\n0\r\n\r\n'),
  ])
  const answers = await upload(streamed(10), data)
  expect(answers).toMatch(/^HTTP\/1\.1 400 [\s\S]*HTTP\/1\.1 200 [\s\S]*rolecall emulator/)
})

test.each(sizes)('A body of %i bytes for a bucket that is not there', async (size) => {
  const answers = await upload({}, Buffer.alloc(size), 'nowhere')
  expect(answers).toMatch(/^HTTP\/1\.1 404 [\s\S]*HTTP\/1\.1 200 [\s\S]*rolecall emulator/)
})

test.each(sizes)('A body of %i bytes for a host that is not here', async (size) => {
  const answers = await upload({ host: `127.0.0.2:${local.port}` }, Buffer.alloc(size))
  expect(answers).toMatch(
    /^HTTP\/1\.1 403 [\s\S]*only under its own names[\s\S]*HTTP\/1\.1 200 [\s\S]*rolecall emulator/,
  )
})

test.each(sizes.slice(1))('A body of %i bytes for which the disk has no room', async (size) => {
  const answers = await upload({}, Buffer.alloc(size))
  expect(answers).toMatch(/^HTTP\/1\.1 500 [\s\S]*InternalError[\s\S]*HTTP\/1\.1 200 [\s\S]*rolecall emulator/)
})

test('A document that is longer than any may be', async () => {
  const form = Buffer.alloc(4 * 1024 * 1024, 'A')
  const socket = connect(local.port, '127.0.0.1')
  let text = ''
  socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')))
  const host = `Host: 127.0.0.1:${local.port}`
  socket.write(`POST / HTTP/1.1\r\n${host}\r\nContent-Type: application/x-www-form-urlencoded\r\n`)
  socket.write(`Transfer-Encoding: chunked\r\n\r\n${form.byteLength.toString(16)}\r\n`)
  socket.write(form)
  socket.end(`\r\n0\r\n\r\nGET /_rolecall/status HTTP/1.1\r\n${host}\r\nConnection: close\r\n\r\n`)
  await once(socket, 'close')
  expect(text).toMatch(/^HTTP\/1\.1 4\d\d [\s\S]*HTTP\/1\.1 200 [\s\S]*rolecall emulator/)
})
