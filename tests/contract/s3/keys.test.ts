import { DeleteObjectCommand, GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucket, errorOf, startS3, type TestS3 } from './startS3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())

const folder = 'keys/'
const decode = (encoded = '') => decodeURIComponent(encoded.replaceAll('+', ' '))

/** Stores, finds, reads and deletes one object through HTTP, as the console would. */
async function roundTrip(name: string): Promise<void> {
  const Key = folder + name
  const body = `bytes of ${JSON.stringify(name)}`
  await s3.admin.send(new PutObjectCommand({ Bucket: bucket, Key, Body: body }))
  const page = await s3.admin.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: Key, EncodingType: 'url' }))
  expect(page.Contents?.map((entry) => decode(entry.Key))).toContain(Key)
  expect(decode(page.Prefix)).toBe(Key)
  const { Body } = await s3.admin.send(new GetObjectCommand({ Bucket: bucket, Key }))
  expect(await Body?.transformToString()).toBe(body)
  await s3.admin.send(new DeleteObjectCommand({ Bucket: bucket, Key }))
  expect(await errorOf(s3.admin.send(new GetObjectCommand({ Bucket: bucket, Key })))).toMatchObject({
    name: 'NoSuchKey',
  })
}

test.each([
  'a//b',
  '/leading',
  'trailing/',
  '\u00e9',
  'e\u0301',
  '\u{1f469}\u200d\u{1f469}\u200d\u{1f467}',
  'right\u202eleft',
  'a+b c%2Bd',
  'soap',
  'trailing.',
  'new\nline',
  'carriage\rreturn',
  'tab\t',
  '...',
  'a..b',
  '%',
  '%%',
  '%2e%2e',
  '%2F',
  '?x=1&y',
  '#fragment',
  ' ',
  '  two  ',
  'a;b',
  'a:b',
  '*',
  '~',
  '"',
  '<&>',
  '\\',
  '|',
  "^`{}[]()!$'",
  'versions',
  'uploads=',
  'x-id=PutObject',
  '\u0001',
  'é'.repeat(500),
])('S3-047: the key %j is stored, listed, read and deleted as it is', async (name) => {
  await roundTrip(name)
})

test('S3-047: so is every key made of such characters', async () => {
  const hostile = fc.constantFrom(
    ...'?#%&+=@:,;$!*\'()[]{}^`|~<>"\\ ',
    '/',
    '//',
    'a',
    'B',
    '0',
    '.',
    '..',
    'é',
    'e\u0301',
    '\u{1f469}',
    '\u202e',
    '\u00a0',
    '%41',
    '\uffff',
  )
  const key = fc
    .array(hostile, { minLength: 1, maxLength: 12 })
    .map((parts) => parts.join(''))
    // Segments of dots are another matter, below.
    .filter((name) => !name.split('/').some((segment) => segment === '.' || segment === '..'))
  await fc.assert(fc.asyncProperty(key, roundTrip), { numRuns: 60 })
})

test('S3-044: two spellings of one letter are two keys', async () => {
  for (const name of ['caf\u00e9', 'cafe\u0301']) {
    await s3.admin.send(new PutObjectCommand({ Bucket: bucket, Key: `${folder}${name}`, Body: name }))
  }
  const page = await s3.admin.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: `${folder}caf` }))
  expect(page.Contents).toHaveLength(2)
})

test('S3-042: the emulator reads a path as it was signed: a key with a segment ".." is not another key', async () => {
  const { Body } = await s3.admin.send(
    new GetObjectCommand({ Bucket: bucket, Key: 'shared/odd-names/above/../beside.txt' }),
  )
  expect(await Body?.transformToString()).toMatch(/above/)
  expect(
    await errorOf(s3.admin.send(new GetObjectCommand({ Bucket: bucket, Key: 'shared/odd-names/beside.txt' }))),
  ).toMatchObject({ name: 'NoSuchKey' })
})
