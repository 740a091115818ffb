import {
  CreateBucketCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  type Tag,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'

let s3: TestS3
const own = 'tags-of-objects'
beforeAll(async () => {
  s3 = await startS3()
  await s3.root.send(new CreateBucketCommand({ Bucket: own }))
})
afterAll(() => s3.close())

const put = (Key: string, more = {}) => s3.root.send(new PutObjectCommand({ Bucket: own, Key, Body: 'text', ...more }))
const tag = (Key: string, TagSet: Tag[], more = {}) =>
  s3.root.send(new PutObjectTaggingCommand({ Bucket: own, Key, Tagging: { TagSet }, ...more }))
const tagsOf = async (Key: string, VersionId?: string) =>
  (await s3.root.send(new GetObjectTaggingCommand({ Bucket: own, Key, VersionId }))).TagSet
const tags = (count: number) => Array.from({ length: count }, (_, index) => ({ Key: `k${index}`, Value: 'v' }))

test('allowed: the tags of an object are replaced as a whole, and its ETag and time stay', async () => {
  const { ETag } = await put('a')
  await tag('a', [{ Key: 'project', Value: 'blue' }])
  await tag('a', [
    { Key: 'state', Value: '' },
    { Key: 'größe', Value: 'a+b=c' },
  ])
  expect(await tagsOf('a')).toEqual([
    { Key: 'state', Value: '' },
    { Key: 'größe', Value: 'a+b=c' },
  ])
  expect(await s3.root.send(new HeadObjectCommand({ Bucket: own, Key: 'a' }))).toMatchObject({ ETag, TagCount: 2 })
})

test('an upload says its tags in a header, and the next one has none of them', async () => {
  await put('header', { Tagging: 'project=deep+blue&state=%C3%A4' })
  expect(await tagsOf('header')).toEqual([
    { Key: 'project', Value: 'deep blue' },
    { Key: 'state', Value: 'ä' },
  ])
  await put('header')
  expect(await tagsOf('header')).toEqual([])
})

test('each version has tags of its own', async () => {
  const Bucket = 'tags-of-versions'
  await s3.root.send(new CreateBucketCommand({ Bucket }))
  await s3.root.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }))
  const { VersionId: first } = await put('a', { Bucket, Tagging: 'n=1' })
  const { VersionId: second } = await put('a', { Bucket })
  expect(await tag('a', [{ Key: 'n', Value: 'one' }], { Bucket, VersionId: first })).toMatchObject({ VersionId: first })
  const read = (VersionId?: string) => s3.root.send(new GetObjectTaggingCommand({ Bucket, Key: 'a', VersionId }))
  expect(await read(first)).toMatchObject({ VersionId: first, TagSet: [{ Key: 'n', Value: 'one' }] })
  expect(await read()).toMatchObject({ VersionId: second, TagSet: [] })
})

test('policies see the tags that an object has: s3:ExistingObjectTag', async () => {
  const Bucket = 'read-what-is-released'
  await s3.root.send(new CreateBucketCommand({ Bucket }))
  await s3.root.send(
    new PutBucketPolicyCommand({
      Bucket,
      Policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::123456789012:role/authenticated' },
          Action: 's3:GetObject',
          Resource: `arn:aws:s3:::${Bucket}/*`,
          Condition: { StringEquals: { 's3:ExistingObjectTag/state': 'released' } },
        },
      }),
    }),
  )
  await put('a', { Bucket, Tagging: 'state=draft' })
  const read = () => s3.mika.send(new GetObjectCommand({ Bucket, Key: 'a' }))
  expect(await errorOf(read())).toMatchObject({ name: 'AccessDenied' })
  await tag('a', [{ Key: 'state', Value: 'released' }], { Bucket })
  // How many tags there are is for those who may read them.
  expect((await read()).TagCount).toBeUndefined()
})

test('denied: needs s3:PutObjectTagging, also as a header of an upload', async () => {
  const key = s3.own('rosa', 'tagged.txt')
  const resource = `arn:aws:s3:::${bucket}/${key}`
  const upload = s3.rosa.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: 'x', Tagging: 'a=b' }))
  expect(await errorOf(upload)).toMatchObject(s3.refusal('readers', 's3:PutObjectTagging', resource))
  const tagging = s3.rosa.send(
    new PutObjectTaggingCommand({ Bucket: bucket, Key: key, Tagging: { TagSet: [{ Key: 'a', Value: 'b' }] } }),
  )
  expect(await errorOf(tagging)).toMatchObject(s3.refusal('readers', 's3:PutObjectTagging', resource))
})

test.each<[string, Tag[], object]>([
  ['eleven tags', tags(11), { name: 'BadRequest', message: 'Object tags cannot be greater than 10' }],
  ['a key twice', [...tags(1), ...tags(1)], { name: 'InvalidTag' }],
  ['no key', [{ Key: '', Value: 'v' }], { name: 'InvalidTag' }],
  ['a long key', [{ Key: 'k'.repeat(129), Value: 'v' }], { name: 'InvalidTag' }],
  ['a long value', [{ Key: 'k', Value: 'v'.repeat(257) }], { name: 'InvalidTag' }],
  ['a character that tags do not have', [{ Key: 'k', Value: 'a;b' }], { name: 'InvalidTag' }],
  ["a tag of AWS's own", [{ Key: 'aws:k', Value: 'v' }], { name: 'InvalidTag' }],
])('malformed: %s', async (_what, TagSet, expected) => {
  await put('malformed', { Tagging: 'kept=yes' })
  expect(await errorOf(tag('malformed', TagSet))).toMatchObject(expected)
  const header = new URLSearchParams(TagSet.map(({ Key = '', Value = '' }): [string, string] => [Key, Value]))
  expect(await errorOf(put('malformed', { Tagging: header.toString() }))).toMatchObject(expected)
  expect(await tagsOf('malformed')).toEqual([{ Key: 'kept', Value: 'yes' }])
})

test('malformed: a header that is not percent-encoded', async () => {
  expect(await errorOf(put('malformed', { Tagging: 'a=%zz' }))).toMatchObject({ name: 'InvalidArgument' })
})
