/** S3-186: what a client expects before it sends a body. */
import { GetObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rawSocket } from '../core/rawSocket.ts'
import { signed4, type Signer } from './signByHand.ts'
import { bucket, startS3, type TestS3 } from './startS3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())

const root = (): Signer => ({ host: `127.0.0.1:${s3.port}`, credentials: s3.emulator.rootKey })

function head(expectation: string, signer: Signer): string[] {
  const { method, path, headers } = signed4({ method: 'PUT', path: `/${bucket}/expected` }, signer)
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [`${method} ${path} HTTP/1.1`, ...lines, 'content-length: 4', `expect: ${expectation}`]
}

test('allowed: the body is asked for, and then stored', async () => {
  const received = await rawSocket(s3.port, head('100-continue', root()), { afterContinue: 'body' })
  expect(received).toMatch(/^HTTP\/1.1 100 Continue\r\n\r\nHTTP\/1.1 200 /)
  const { Body } = await s3.root.send(new GetObjectCommand({ Bucket: bucket, Key: 'expected' }))
  expect(await Body?.transformToString()).toBe('body')
})

test.each<[string, () => Signer]>([
  ['by the signature', () => ({ ...root(), credentials: { ...s3.emulator.rootKey, secretAccessKey: 'x' } })],
  ['by the policies', () => ({ ...root(), credentials: s3.credentialsFor('mika') })],
])('denied: what is refused %s is refused before the body is asked for', async (_, signer) => {
  expect(await rawSocket(s3.port, head('100-continue', signer()))).toMatch(/^HTTP\/1.1 403 /)
})

test.each(['200', ''])('malformed: the expectation "%s" is no reason to refuse', async (expectation) => {
  expect(await rawSocket(s3.port, head(expectation, root()), { body: 'body' })).toMatch(/^HTTP\/1.1 200 /)
})
