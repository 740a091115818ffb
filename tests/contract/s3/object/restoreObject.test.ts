import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  RestoreObjectCommand,
  type RestoreObjectCommandInput,
  UploadPartCommand,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { restoringMs } from '../../../../emulator/services/s3/archive/restoration.ts'
import { dueTime } from '../../../../emulator/services/s3/settings/lifecycle/dueTime.ts'
import { day, type EmulatorByDays, startByDays } from '../emulatorByDays.ts'
import { errorOf } from '../startS3.ts'

let s3: EmulatorByDays
const Bucket = 'archive'
const OptionalObjectAttributes = ['RestoreStatus' as const]
let Key: string
let made = 0
beforeAll(async () => {
  s3 = await startByDays()
  await s3.root.send(new CreateBucketCommand({ Bucket }))
})
afterAll(() => s3.close())
beforeEach(async () => {
  Key = `object-${made++}`
  await put()
})

const put = (more: object = {}) =>
  s3.root.send(new PutObjectCommand({ Bucket, Key, Body: 'archived', StorageClass: 'GLACIER', ...more }))
const restore = (request: RestoreObjectCommandInput['RestoreRequest'] = { Days: 1 }, more: object = {}) =>
  s3.root.send(new RestoreObjectCommand({ Bucket, Key, RestoreRequest: request, ...more }))
const head = () => s3.root.send(new HeadObjectCommand({ Bucket, Key }))
const get = (more: object = {}) => s3.root.send(new GetObjectCommand({ Bucket, Key, ...more }))
const text = async () => (await get()).Body?.transformToString()
const copy = (more: object = {}) =>
  s3.root.send(new CopyObjectCommand({ Bucket, Key: `${Key}-copy`, CopySource: `${Bucket}/${Key}`, ...more }))

const archived = (StorageClass = 'GLACIER') => ({
  name: 'InvalidObjectState',
  message: "The operation is not valid for the object's storage class",
  StorageClass,
  $metadata: { httpStatusCode: 403 },
})

test('allowed: S3-238: a copy is made in a moment, is there for its days, and 200 says that it was there', async () => {
  expect((await restore({ Days: 1, GlacierJobParameters: { Tier: 'Standard' } })).$metadata.httpStatusCode).toBe(202)
  expect((await head()).Restore).toBe('ongoing-request="true"')
  expect(await errorOf(get())).toMatchObject(archived())
  await s3.later(restoringMs)
  expect(await text()).toBe('archived')
  const again = await restore({ Days: 3 })
  expect(again.$metadata.httpStatusCode).toBe(200)
  const Restore = `ongoing-request="false", expiry-date="${new Date(dueTime(s3.now(), 3)).toUTCString()}"`
  for (const told of [await head(), await get()]) expect(told.Restore).toBe(Restore)
  await s3.later(5 * day)
  expect((await head()).Restore).toBeUndefined()
  expect(await errorOf(get())).toMatchObject(archived())
  expect((await restore()).$metadata.httpStatusCode).toBe(202)
})

test('allowed: S3-238: while it is being made a faster tier alone can be asked for', async () => {
  await restore({ Days: 1, Tier: 'Bulk' })
  expect((await restore({ GlacierJobParameters: { Tier: 'Expedited' } })).$metadata.httpStatusCode).toBe(202)
  for (const Tier of ['Bulk', 'Standard', 'Expedited'] as const) {
    expect(await errorOf(restore({ Days: 1, Tier }))).toMatchObject({
      name: 'RestoreAlreadyInProgress',
      message: 'Object restore is already in progress',
      $metadata: { httpStatusCode: 409 },
    })
  }
})

test('allowed: S3-239: listings tell of it where they are asked to', async () => {
  const first = Key
  await restore()
  await s3.later(restoringMs)
  Key = `object-${made++}`
  await put({ StorageClass: 'DEEP_ARCHIVE' })
  await restore()
  const lists = [
    (await s3.root.send(new ListObjectsV2Command({ Bucket, OptionalObjectAttributes }))).Contents,
    (await s3.root.send(new ListObjectsCommand({ Bucket, OptionalObjectAttributes }))).Contents,
    (await s3.root.send(new ListObjectVersionsCommand({ Bucket, OptionalObjectAttributes }))).Versions,
  ]
  for (const list of lists) {
    const statusOf = (key: string) => list?.find((one) => one.Key === key)?.RestoreStatus
    expect(statusOf(first)).toEqual({ IsRestoreInProgress: false, RestoreExpiryDate: expect.any(Date) as Date })
    expect(statusOf(Key)).toEqual({ IsRestoreInProgress: true })
  }
  const { Contents } = await s3.root.send(new ListObjectsV2Command({ Bucket }))
  expect(Contents?.find((one) => one.Key === Key)).toMatchObject({ StorageClass: 'DEEP_ARCHIVE' })
  expect(Contents?.some(({ RestoreStatus }) => RestoreStatus)).toBe(false)
  const wrong = { Bucket, OptionalObjectAttributes: ['Owner' as never] }
  expect(await errorOf(s3.root.send(new ListObjectsV2Command(wrong)))).toMatchObject({ name: 'InvalidArgument' })
})

test('allowed: S3-237: what is archived is copied, whole or as a part, while a copy of it is there', async () => {
  const upload = await s3.root.send(
    new CreateMultipartUploadCommand({ Bucket, Key: `${Key}-parts`, StorageClass: 'DEEP_ARCHIVE' }),
  )
  const { UploadId } = upload
  const part = { Bucket, Key: `${Key}-parts`, UploadId, PartNumber: 1, CopySource: `${Bucket}/${Key}` }
  const refused = {
    name: 'InvalidObjectState',
    message: "Operation is not valid for the source object's storage class",
    StorageClass: 'GLACIER',
    $metadata: { httpStatusCode: 403 },
  }
  expect(await errorOf(copy())).toMatchObject(refused)
  expect(await errorOf(s3.root.send(new UploadPartCopyCommand(part)))).toMatchObject(refused)
  await restore()
  await s3.later(restoringMs)
  await s3.root.send(new UploadPartCopyCommand(part))
  await copy({ StorageClass: 'GLACIER' })
  expect(await errorOf(get({ Key: `${Key}-copy` }))).toMatchObject(archived())
  await copy({ Key, StorageClass: 'STANDARD' })
  const read = await get()
  expect(await read.Body?.transformToString()).toBe('archived')
  expect(read.Restore).toBeUndefined()
})

test('allowed: S3-237: an upload in parts can be of an archive class', async () => {
  const of = { Bucket, Key: `${Key}-parts` }
  const { UploadId } = await s3.root.send(new CreateMultipartUploadCommand({ ...of, StorageClass: 'DEEP_ARCHIVE' }))
  const { ETag } = await s3.root.send(new UploadPartCommand({ ...of, UploadId, PartNumber: 1, Body: 'part' }))
  const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] }
  await s3.root.send(new CompleteMultipartUploadCommand({ ...of, UploadId, MultipartUpload }))
  expect(await errorOf(get(of))).toMatchObject(archived('DEEP_ARCHIVE'))
})

test('allowed: S3-237: classes that are at hand are read at once', async () => {
  for (const StorageClass of ['GLACIER_IR', 'INTELLIGENT_TIERING'] as const) {
    await put({ StorageClass })
    expect(await text()).toBe('archived')
  }
})

test('allowed: S3-235: rules of a lifecycle archive objects', async () => {
  const bucket = 'archived-by-rules'
  await s3.root.send(new CreateBucketCommand({ Bucket: bucket }))
  const rule = {
    ID: 'cold',
    Status: 'Enabled' as const,
    Filter: { ObjectSizeGreaterThan: 0 },
    Transitions: [{ Days: 1, StorageClass: 'DEEP_ARCHIVE' as const }],
  }
  await s3.root.send(
    new PutBucketLifecycleConfigurationCommand({ Bucket: bucket, LifecycleConfiguration: { Rules: [rule] } }),
  )
  await put({ Bucket: bucket, StorageClass: 'STANDARD' })
  await s3.later(2 * day)
  expect(await errorOf(get({ Bucket: bucket }))).toMatchObject(archived('DEEP_ARCHIVE'))
})

test('allowed: a former version is restored by its id, and the current one stays as it is', async () => {
  const bucket = 'archived-versions'
  await s3.root.send(new CreateBucketCommand({ Bucket: bucket }))
  await s3.root.send(new PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration: { Status: 'Enabled' } }))
  const { VersionId } = await put({ Bucket: bucket })
  await put({ Bucket: bucket })
  await restore({ Days: 1 }, { Bucket: bucket, VersionId })
  await s3.later(restoringMs)
  expect(await (await get({ Bucket: bucket, VersionId })).Body?.transformToString()).toBe('archived')
  expect(await errorOf(get({ Bucket: bucket }))).toMatchObject(archived())
})

test('denied: refuses whom no policy allows s3:RestoreObject', async () => {
  const call = s3.guest().send(new RestoreObjectCommand({ Bucket, Key, RestoreRequest: { Days: 1 } }))
  expect(await errorOf(call)).toMatchObject({
    name: 'AccessDenied',
    message: expect.stringContaining(`s3:RestoreObject on resource: "arn:aws:s3:::${Bucket}/${Key}"`) as string,
    $metadata: { httpStatusCode: 403 },
  })
  expect((await head()).Restore).toBeUndefined()
})

const invalid = { name: 'InvalidArgument', $metadata: { httpStatusCode: 400 } }
const malformed = { name: 'MalformedXML', $metadata: { httpStatusCode: 400 } }
test.each([
  ['no request', undefined, malformed],
  ['no days', { Tier: 'Standard' as const }, malformed],
  ['no day', { Days: 0 }, { ...invalid, message: 'restoration days should be at least 1' }],
  ['a tier that is none', { Days: 1, Tier: 'Slow' as never }, malformed],
  ['a query', { Type: 'SELECT' as const }, { name: 'NotImplemented', $metadata: { httpStatusCode: 501 } }],
] as const)('malformed: S3-238: %s is rejected, and no copy made', async (_what, request, problem) => {
  expect(await errorOf(s3.root.send(new RestoreObjectCommand({ Bucket, Key, RestoreRequest: request })))).toMatchObject(
    problem,
  )
  expect((await head()).Restore).toBeUndefined()
})

test('malformed: S3-238: what is in no archive, has no such tier or is not there is not restored', async () => {
  await put({ StorageClass: 'DEEP_ARCHIVE' })
  expect(await errorOf(restore({ Days: 1, Tier: 'Expedited' }))).toMatchObject({
    ...invalid,
    message: 'Retrieval option is not supported by this storage class',
  })
  await put({ StorageClass: 'GLACIER_IR' })
  expect(await errorOf(restore())).toMatchObject({
    name: 'InvalidObjectState',
    message: "Restore is not allowed for the object's current storage class",
    StorageClass: 'GLACIER_IR',
    $metadata: { httpStatusCode: 403 },
  })
  expect(await errorOf(restore({ Days: 1 }, { Key: 'missing' }))).toMatchObject({ name: 'NoSuchKey' })
  expect(await errorOf(restore({ Days: 1 }, { Bucket: 'missing-bucket' }))).toMatchObject({ name: 'NoSuchBucket' })
})
