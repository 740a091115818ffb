import { ListMultipartUploadsCommand, type ListMultipartUploadsCommandInput } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'
import { begin } from './uploadInParts.ts'

let s3: TestS3
const ids: Record<string, string[]> = {}
const keys = ['a', 'b/1', 'b/1', 'b/2', 'b/3/x', 'c+d e', 'z\uffee', 'z\u{10ffff}']
beforeAll(async () => {
  s3 = await startS3()
  for (const key of keys) (ids[key] ??= []).push((await begin(s3.admin, key)).UploadId)
})
afterAll(() => s3.close())

const list = (more: Partial<ListMultipartUploadsCommandInput> = {}, client = s3.admin) =>
  client.send(new ListMultipartUploadsCommand({ Bucket: bucket, ...more }))

/** Every page, by the markers of the one before. */
async function inPages(more: Partial<ListMultipartUploadsCommandInput>): Promise<(string | undefined)[]> {
  const found: (string | undefined)[] = []
  let markers: Partial<ListMultipartUploadsCommandInput> = {}
  for (;;) {
    const page = await list({ ...more, ...markers })
    found.push(
      ...(page.Uploads ?? []).map(({ Key }) => Key),
      ...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix),
    )
    if (!page.IsTruncated) return found
    markers = { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker }
  }
}

test('allowed: S3-069, S3-208, lists uploads by key, and those of one key in the order in which they were begun', async () => {
  const { Uploads = [], IsTruncated, MaxUploads, NextKeyMarker } = await list()
  expect(Uploads.map(({ Key }) => Key)).toEqual(keys)
  expect(Uploads.filter(({ Key }) => Key === 'b/1').map(({ UploadId }) => UploadId)).toEqual(ids['b/1'])
  expect([IsTruncated, MaxUploads, NextKeyMarker]).toEqual([false, 1000, undefined])
  expect(Uploads[0]).toEqual({
    UploadId: ids.a?.[0],
    Key: 'a',
    Initiated: expect.any(Date) as Date,
    StorageClass: 'STANDARD',
    Owner: { ID: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    Initiator: { ID: 'arn:aws:sts::123456789012:assumed-role/admins/CognitoIdentityCredentials' },
  })
})

test.each([1, 2, 3, 5])('S3-208: in pages of %i, nothing is missing and nothing comes twice', async (MaxUploads) => {
  expect(await inPages({ MaxUploads })).toEqual(keys)
  expect((await inPages({ MaxUploads, Delimiter: '/' })).sort()).toEqual(
    ['a', 'b/', 'c+d e', 'z\uffee', 'z\u{10ffff}'].sort(),
  )
  expect(await inPages({ MaxUploads, Prefix: 'b/' })).toEqual(['b/1', 'b/1', 'b/2', 'b/3/x'])
})

test('groups by a delimiter within a prefix', async () => {
  const { Uploads, CommonPrefixes, Prefix, Delimiter } = await list({ Prefix: 'b/', Delimiter: '/' })
  expect(Uploads?.map(({ Key }) => Key)).toEqual(['b/1', 'b/1', 'b/2'])
  expect([CommonPrefixes, Prefix, Delimiter]).toEqual([[{ Prefix: 'b/3/' }], 'b/', '/'])
})

test('S3-208: begins behind all uploads of a key, or behind one of them; an upload id alone says nothing', async () => {
  const keysOf = async (more: Partial<ListMultipartUploadsCommandInput>) =>
    (await list({ Prefix: 'b/', ...more })).Uploads?.map(({ Key }) => Key)
  const [first] = ids['b/1'] ?? []
  expect(await keysOf({ KeyMarker: 'b/1' })).toEqual(['b/2', 'b/3/x'])
  expect(await keysOf({ KeyMarker: 'b/1', UploadIdMarker: first })).toEqual(['b/1', 'b/2', 'b/3/x'])
  expect(await keysOf({ UploadIdMarker: first })).toHaveLength(4)
})

test('S3-020: answers keys, markers and prefixes url-encoded where it is asked to', async () => {
  const { Uploads, KeyMarker, NextKeyMarker, EncodingType } = await list({
    EncodingType: 'url',
    KeyMarker: 'b ',
    Prefix: 'c+',
    MaxUploads: 1,
  })
  expect([Uploads?.[0]?.Key, KeyMarker, NextKeyMarker, EncodingType]).toEqual(['c%2Bd+e', 'b+', undefined, 'url'])
})

test('denied: to a role without s3:ListBucketMultipartUploads', async () => {
  expect(await errorOf(list({}, s3.mika))).toMatchObject(
    s3.refusal('authenticated', 's3:ListBucketMultipartUploads', `arn:aws:s3:::${bucket}`),
  )
})

test('malformed: a count or an encoding that is none', async () => {
  expect(await errorOf(list({ MaxUploads: -1 }))).toMatchObject({
    name: 'InvalidArgument',
    message: 'Argument max-uploads must be an integer between 0 and 2147483647',
    ArgumentName: 'max-uploads',
    ArgumentValue: '-1',
  })
  expect(await errorOf(list({ EncodingType: 'base64' as never }))).toMatchObject({
    name: 'InvalidArgument',
    ArgumentName: 'encoding-type',
  })
})
