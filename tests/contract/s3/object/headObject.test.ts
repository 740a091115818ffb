import { HeadObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())

const head = (Key: string, client = s3.mika, more = {}) =>
  client.send(new HeadObjectCommand({ Bucket: bucket, Key, ...more }))

test('allowed: describes an object without its bytes', async () => {
  const answer = await head('shared/2026-fjord/ferry.png', s3.mika, { ChecksumMode: 'ENABLED' })
  expect(answer).toMatchObject({
    ContentType: 'image/png',
    ContentLength: expect.any(Number),
    Metadata: { 'taken-by': 'Otto' },
    ChecksumType: 'FULL_OBJECT',
    AcceptRanges: 'bytes',
  })
  expect(answer.ContentLength).toBeGreaterThan(100)
})

test('denied: a refusal has no body: only the status tells', async () => {
  expect(await errorOf(head('shared/readme.txt', s3.guest))).toMatchObject({ $metadata: { httpStatusCode: 403 } })
})

test('a missing key is 404 for those who may list, 403 for others', async () => {
  expect(await errorOf(head('shared/none', s3.admin))).toMatchObject({
    name: 'NotFound',
    $metadata: { httpStatusCode: 404 },
  })
  expect(await errorOf(head('shared/none'))).toMatchObject({ $metadata: { httpStatusCode: 403 } })
})

test('answers a range and a condition as GetObject does', async () => {
  expect(await head('shared/readme.txt', s3.mika, { Range: 'bytes=0-9' })).toMatchObject({
    ContentLength: 10,
    $metadata: { httpStatusCode: 206 },
  })
  expect(await errorOf(head('shared/readme.txt', s3.mika, { IfMatch: '"other"' }))).toMatchObject({
    $metadata: { httpStatusCode: 412 },
  })
})

test('a malformed request is refused: a key beyond 1,024 bytes', async () => {
  expect(await errorOf(head('x'.repeat(1025)))).toMatchObject({ $metadata: { httpStatusCode: 400 } })
})
