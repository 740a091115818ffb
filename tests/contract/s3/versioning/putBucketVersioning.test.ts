import {
  type BucketVersioningStatus,
  CreateBucketCommand,
  GetBucketVersioningCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'

let s3: TestS3
const own = 'versions-come-and-go'
beforeAll(async () => {
  s3 = await startS3()
  await s3.root.send(new CreateBucketCommand({ Bucket: own }))
})
afterAll(() => s3.close())

const set = (Status: BucketVersioningStatus | undefined, { Bucket = own, client = s3.root, ...more } = {}) =>
  client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status, ...more } }))
const status = async () => (await s3.root.send(new GetBucketVersioningCommand({ Bucket: own }))).Status
const put = async (Key: string) => (await s3.root.send(new PutObjectCommand({ Bucket: own, Key, Body: 'x' }))).VersionId

test('allowed: versions are kept from now on, and suspended, new ones are called null', async () => {
  expect([await status(), await put('a')]).toEqual([undefined, undefined])
  await set('Enabled')
  expect(await status()).toBe('Enabled')
  expect(await put('a')).toMatch(/^[\w-]{32}$/)
  await set('Suspended')
  expect([await status(), await put('a')]).toEqual(['Suspended', 'null'])
  await set('Enabled')
})

test('denied: to a role without s3:PutBucketVersioning', async () => {
  expect(await errorOf(set('Enabled', { Bucket: bucket, client: s3.mika }))).toMatchObject(
    s3.refusal('authenticated', 's3:PutBucketVersioning', `arn:aws:s3:::${bucket}`),
  )
})

test('malformed: a status that is none, or left out, changes nothing', async () => {
  await set('Enabled')
  expect(await errorOf(set('On' as BucketVersioningStatus))).toMatchObject({ name: 'MalformedXML' })
  expect(await errorOf(set(undefined))).toMatchObject({
    name: 'IllegalVersioningConfigurationException',
    message: 'The Versioning element must be specified',
  })
  expect(await status()).toBe('Enabled')
})

test('malformed: a second factor for deletes is not emulated', async () => {
  const call = s3.root.send(
    new PutBucketVersioningCommand({
      Bucket: own,
      MFA: 'serial 123456',
      VersioningConfiguration: { Status: 'Enabled', MFADelete: 'Enabled' },
    }),
  )
  expect(await errorOf(call)).toMatchObject({ name: 'NotImplemented' })
})
