import {
  CreateBucketCommand,
  GetObjectLockConfigurationCommand,
  HeadObjectCommand,
  type ObjectLockConfiguration,
  PutBucketVersioningCommand,
  PutObjectLockConfigurationCommand,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'
import { locked, makeLocked, put } from './lockedBucket.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
  await makeLocked(s3)
})
afterAll(() => s3.close())

const set = (wanted: ObjectLockConfiguration, { Bucket = locked, client = s3.root } = {}) =>
  client.send(new PutObjectLockConfigurationCommand({ Bucket, ObjectLockConfiguration: wanted }))
const retain = (rule: object) => ({ ObjectLockEnabled: 'Enabled' as const, Rule: { DefaultRetention: rule } })
const read = async (Bucket = locked) =>
  (await s3.root.send(new GetObjectLockConfigurationCommand({ Bucket }))).ObjectLockConfiguration

test('allowed: new versions get the retention, those that are there do not', async () => {
  const before = await put(s3, 'a')
  await set(retain({ Mode: 'GOVERNANCE', Days: 1 }))
  expect(await read()).toEqual(retain({ Mode: 'GOVERNANCE', Days: 1 }))
  const after = await put(s3, 'a')
  const head = (VersionId: string) => s3.root.send(new HeadObjectCommand({ Bucket: locked, Key: 'a', VersionId }))
  expect((await head(before)).ObjectLockMode).toBeUndefined()
  const { ObjectLockMode, ObjectLockRetainUntilDate: until, LastModified } = await head(after)
  expect(ObjectLockMode).toBe('GOVERNANCE')
  expect(((until?.getTime() ?? 0) - (LastModified?.getTime() ?? 0)) / 86_400_000).toBeCloseTo(1, 2)
  await set({ ObjectLockEnabled: 'Enabled' })
  expect(await read()).toEqual({ ObjectLockEnabled: 'Enabled' })
})

test('allowed: a bucket that keeps versions begins to lock objects, and cannot stop either', async () => {
  const Bucket = 'locks-later'
  await s3.root.send(new CreateBucketCommand({ Bucket }))
  const versioning = (Status: 'Enabled' | 'Suspended') =>
    s3.root.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status } }))
  const lock = () => set({ ObjectLockEnabled: 'Enabled' }, { Bucket })
  expect(await errorOf(lock())).toMatchObject({ name: 'InvalidBucketState', $metadata: { httpStatusCode: 409 } })
  await versioning('Enabled')
  await lock()
  expect(await errorOf(versioning('Suspended'))).toMatchObject({ name: 'InvalidBucketState' })
})

test('denied: to a role without s3:PutBucketObjectLockConfiguration', async () => {
  const call = set({ ObjectLockEnabled: 'Enabled' }, { Bucket: bucket, client: s3.mika })
  expect(await errorOf(call)).toMatchObject(
    s3.refusal('authenticated', 's3:PutBucketObjectLockConfiguration', `arn:aws:s3:::${bucket}`),
  )
})

test.each<[string, ObjectLockConfiguration, string]>([
  ['not enabled', {}, 'MalformedXML'],
  ['no period', retain({ Mode: 'GOVERNANCE' }), 'MalformedXML'],
  ['two periods', retain({ Mode: 'GOVERNANCE', Days: 1, Years: 1 }), 'MalformedXML'],
  ['no such mode', retain({ Mode: 'STRICT', Days: 1 }), 'MalformedXML'],
  ['no days', retain({ Mode: 'COMPLIANCE', Days: 0 }), 'InvalidArgument'],
  ['too many years', retain({ Mode: 'COMPLIANCE', Years: 101 }), 'InvalidArgument'],
])('malformed: %s', async (_what, wanted, name) => {
  expect(await errorOf(set(wanted))).toMatchObject({ name })
})
