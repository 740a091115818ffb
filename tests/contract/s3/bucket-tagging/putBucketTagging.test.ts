import { createHash } from 'node:crypto'
import {
  GetBucketTaggingCommand,
  PutBucketTaggingCommand,
  type PutBucketTaggingCommandInput,
  type Tag,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<PutBucketTaggingCommandInput> = {}, client = room.s3.root) =>
  client.send(
    new PutBucketTaggingCommand({ Bucket: bucket, Tagging: { TagSet: [{ Key: 'team', Value: 'blue' }] }, ...input }),
  )
const put = (TagSet: Tag[]) => send({ Tagging: { TagSet } })
const get = () => room.s3.root.send(new GetBucketTaggingCommand({ Bucket: bucket }))
const numbered = (count: number) => Array.from({ length: count }, (_, index) => ({ Key: `k${index}`, Value: '' }))

test('allowed: S3-221: takes the place of all tags, and none takes them away', async () => {
  expect((await send()).$metadata.httpStatusCode).toBe(204)
  await put([{ Key: 'stage', Value: 'tëst +-=._:/@' }])
  expect((await get()).TagSet).toEqual([{ Key: 'stage', Value: 'tëst +-=._:/@' }])
  await put([])
  expect(await errorOf(get())).toMatchObject({ name: 'NoSuchTagSet' })
})

test('allowed: S3-221: fifty tags, and keys and values of full length', async () => {
  await put(numbered(50))
  await put([{ Key: 'k'.repeat(128), Value: 'v'.repeat(256) }])
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:PutBucketTagging'))
})

test.each([
  {
    tags: [
      { Key: 'a', Value: '1' },
      { Key: 'a', Value: '2' },
    ],
    message: 'Cannot provide multiple Tags with the same key',
    more: { TagKey: 'a' },
  },
  { tags: [{ Key: 'a,b', Value: '' }], message: 'The TagKey you have provided is invalid', more: { TagKey: 'a,b' } },
  { tags: [{ Key: '', Value: '' }], message: 'The TagKey you have provided is invalid', more: {} },
  { tags: [{ Key: 'k'.repeat(129), Value: '' }], message: 'The TagKey you have provided is invalid', more: {} },
  {
    tags: [{ Key: 'a', Value: 'b,c' }],
    message: 'The TagValue you have provided is invalid',
    more: { TagKey: 'a', TagValue: 'b,c' },
  },
  { tags: [{ Key: 'a', Value: 'v'.repeat(257) }], message: 'The TagValue you have provided is invalid', more: {} },
  {
    tags: [{ Key: 'aws:a', Value: '' }],
    message: 'System tags cannot be added/updated by requester',
    more: { TagKey: 'aws:a' },
  },
])('malformed: S3-221: $message', async ({ tags, message, more }) => {
  await put([{ Key: 'kept', Value: '' }])
  const refused = { name: 'InvalidTag', message, $metadata: { httpStatusCode: 400 }, ...more }
  expect(await errorOf(put(tags))).toMatchObject(refused)
  expect((await get()).TagSet).toEqual([{ Key: 'kept', Value: '' }])
})

test('malformed: S3-221: more than fifty tags', async () => {
  expect(await errorOf(put(numbered(51)))).toMatchObject({ name: 'BadRequest', $metadata: { httpStatusCode: 400 } })
})

test('malformed: S3-220: bytes that nothing checks are not taken, bytes that a header checks are', async () => {
  const body = '<Tagging><TagSet><Tag><Key>a</Key><Value>b</Value></Tag></TagSet></Tagging>'
  const tagging = { tagging: '' }
  expect(await room.putByHand(tagging, body)).toBe('InvalidRequest')
  expect(await room.putByHand(tagging, body, { 'x-amz-checksum-algorithm': 'CRC32' })).toBe('InvalidRequest')
  const md5 = createHash('md5').update(body).digest('base64')
  expect(await room.putByHand(tagging, body, { 'content-md5': md5 })).toBe('204')
  const sha256 = createHash('sha256').update(body).digest('base64')
  expect(await room.putByHand(tagging, body, { 'x-amz-checksum-sha256': sha256 })).toBe('204')
  expect(await room.putByHand(tagging, `${body} `, { 'content-md5': md5 })).toBe('BadDigest')
})
