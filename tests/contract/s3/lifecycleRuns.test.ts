/** What the rules of a bucket's lifecycle do and what is told of it, by the real SDK. */
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  type LifecycleRule,
  ListMultipartUploadsCommand,
  ListObjectVersionsCommand,
  ListPartsCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutObjectLegalHoldCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { dueTime } from '../../../emulator/services/s3/settings/lifecycle/dueTime.ts'
import { day, type EmulatorByDays, startByDays } from './emulatorByDays.ts'
import { errorOf } from './startS3.ts'

let s3: EmulatorByDays
beforeAll(async () => {
  s3 = await startByDays()
})
afterAll(() => s3.close())

let Bucket: string
let made = 0
beforeEach(async () => {
  Bucket = `aging-${made++}`
  await s3.root.send(new CreateBucketCommand({ Bucket, ObjectLockEnabledForBucket: false }))
})

const put = (Key: string, more: object = {}) =>
  s3.root.send(new PutObjectCommand({ Bucket, Key, Body: 'text', ...more }))
const rules = (...Rules: Partial<LifecycleRule>[]) =>
  s3.root.send(
    new PutBucketLifecycleConfigurationCommand({
      Bucket,
      LifecycleConfiguration: { Rules: Rules.map((rule) => ({ Status: 'Enabled', Filter: {}, ...rule })) },
    }),
  )
const head = (Key: string, more: object = {}) => s3.root.send(new HeadObjectCommand({ Bucket, Key, ...more }))

test('S3-235: an object expires after its days, and one line tells of it', async () => {
  await rules({ ID: 'logs', Filter: { Prefix: 'logs/' }, Expiration: { Days: 1 } })
  await put('logs/a')
  await put('kept')
  await s3.later(0)
  await head('logs/a')
  const before = s3.lines.length
  await s3.later(2 * day)
  expect(await errorOf(head('logs/a'))).toMatchObject({ name: 'NotFound', $metadata: { httpStatusCode: 404 } })
  await head('kept')
  expect(s3.lines.slice(before)).toEqual(['Lifecycle rules: objects expired: 1'])
})

test('S3-235: versions get a marker, go for good when they are former, and a lock keeps one', async () => {
  await s3.root.send(new CreateBucketCommand({ Bucket: `${Bucket}-locked`, ObjectLockEnabledForBucket: true }))
  Bucket = `${Bucket}-locked`
  await rules({ ID: 'all', Expiration: { Days: 1 }, NoncurrentVersionExpiration: { NoncurrentDays: 1 } })
  const { VersionId } = await put('held')
  await s3.root.send(new PutObjectLegalHoldCommand({ Bucket, Key: 'held', VersionId, LegalHold: { Status: 'ON' } }))
  await put('free')
  await s3.later(2 * day)
  const told = await s3.root.send(new ListObjectVersionsCommand({ Bucket }))
  expect(told.DeleteMarkers?.map(({ Key }) => Key)).toEqual(['free', 'held'])
  expect(told.Versions?.map(({ Key }) => Key)).toEqual(['free', 'held'])
  await s3.later(2 * day)
  const later = await s3.root.send(new ListObjectVersionsCommand({ Bucket }))
  expect(later.DeleteMarkers?.map(({ Key }) => Key)).toEqual(['free', 'held'])
  expect(later.Versions?.map(({ Key }) => Key)).toEqual(['held'])
  await s3.later(day)
  const last = await s3.root.send(new ListObjectVersionsCommand({ Bucket }))
  expect(last.DeleteMarkers?.map(({ Key }) => Key)).toEqual(['held'])
})

test('S3-236: who writes, copies or reads an object is told when it ends, of a former version nothing', async () => {
  await rules({ ID: 'the logs', Filter: { Prefix: 'logs/' }, Expiration: { Days: 3 } })
  await s3.root.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }))
  const written = await put('logs/a')
  const read = await s3.root.send(new GetObjectCommand({ Bucket, Key: 'logs/a' }))
  const at = new Date(dueTime(read.LastModified?.getTime() ?? 0, 3)).toUTCString()
  const Expiration = `expiry-date="${at}", rule-id="the%20logs"`
  expect(read.Expiration).toBe(Expiration)
  expect(written.Expiration).toBe(Expiration)
  expect((await head('logs/a', { VersionId: written.VersionId })).Expiration).toBe(Expiration)
  const copied = await s3.root.send(new CopyObjectCommand({ Bucket, Key: 'logs/b', CopySource: `${Bucket}/logs/a` }))
  expect(copied.Expiration).toContain('rule-id="the%20logs"')

  const Key = 'logs/parts'
  const { UploadId } = await s3.root.send(new CreateMultipartUploadCommand({ Bucket, Key }))
  const { ETag } = await s3.root.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: 1, Body: 'part' }))
  const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] }
  const completed = await s3.root.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload }))
  expect(completed.Expiration).toContain('rule-id="the%20logs"')

  expect((await put('other')).Expiration).toBeUndefined()
  await put('logs/a')
  expect((await head('logs/a', { VersionId: written.VersionId })).Expiration).toBeUndefined()
})

test('S3-236: an upload in parts is told its end, and ends then', async () => {
  await rules({ ID: 'für Teile', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } })
  const Key = 'unfinished'
  const begun = await s3.root.send(new CreateMultipartUploadCommand({ Bucket, Key }))
  const { UploadId } = begun
  await s3.root.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: 1, Body: 'part' }))
  const listed = await s3.root.send(new ListPartsCommand({ Bucket, Key, UploadId }))
  const { Uploads } = await s3.root.send(new ListMultipartUploadsCommand({ Bucket }))
  const end = new Date(dueTime(Uploads?.[0]?.Initiated?.getTime() ?? 0, 1))
  for (const told of [begun, listed]) expect(told).toMatchObject({ AbortDate: end, AbortRuleId: 'f%C3%BCr Teile' })
  await s3.later(2 * day)
  expect(await errorOf(s3.root.send(new ListPartsCommand({ Bucket, Key, UploadId })))).toMatchObject({
    name: 'NoSuchUpload',
  })
})

test('S3-235: a class changes in place', async () => {
  await rules({ ID: 'colder', Transitions: [{ Days: 0, StorageClass: 'GLACIER_IR' }] })
  const Body = 'x'.repeat(128 * 1024)
  await put('large', { Body })
  await put('small')
  const before = await head('large')
  await s3.later(day)
  const after = await s3.root.send(new GetObjectCommand({ Bucket, Key: 'large' }))
  expect(await after.Body?.transformToString()).toBe(Body)
  expect(after).toMatchObject({ StorageClass: 'GLACIER_IR', LastModified: before.LastModified, ETag: before.ETag })
  expect((await head('small')).StorageClass).toBeUndefined()
})
