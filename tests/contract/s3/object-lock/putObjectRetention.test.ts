import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  type ObjectLockRetention,
  PutObjectRetentionCommand,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'
import { inTheFuture, locked, makeLocked, past, put } from './lockedBucket.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
  await makeLocked(s3)
})
afterAll(() => s3.close())

const retain = (Key: string, Retention: ObjectLockRetention, more = {}) =>
  s3.root.send(new PutObjectRetentionCommand({ Bucket: locked, Key, Retention, ...more }))
const remove = (Key: string, VersionId: string, more = {}) =>
  s3.root.send(new DeleteObjectCommand({ Bucket: locked, Key, VersionId, ...more }))
const governance = { Mode: 'GOVERNANCE', RetainUntilDate: inTheFuture } as const
const pass = { BypassGovernanceRetention: true }

test('allowed: a retained version cannot be deleted, but can get a marker (S3-128)', async () => {
  const id = await put(s3, 'retained')
  await retain('retained', governance)
  const refusal = { name: 'AccessDenied', message: 'Access Denied because object protected by object lock.' }
  expect(await errorOf(remove('retained', id))).toMatchObject(refusal)
  const many = await s3.root.send(
    new DeleteObjectsCommand({ Bucket: locked, Delete: { Objects: [{ Key: 'retained', VersionId: id }] } }),
  )
  expect(many.Errors).toMatchObject([{ Code: 'AccessDenied', Message: refusal.message }])
  expect(await s3.root.send(new DeleteObjectCommand({ Bucket: locked, Key: 'retained' }))).toMatchObject({
    DeleteMarker: true,
  })
  await remove('retained', id, pass)
})

test('allowed: an upload says its retention itself, and its readers are told', async () => {
  const id = await put(s3, 'upload', {
    ObjectLockMode: 'COMPLIANCE',
    ObjectLockRetainUntilDate: inTheFuture,
    ObjectLockLegalHoldStatus: 'ON',
  })
  expect(await s3.root.send(new GetObjectCommand({ Bucket: locked, Key: 'upload' }))).toMatchObject({
    ObjectLockMode: 'COMPLIANCE',
    ObjectLockRetainUntilDate: inTheFuture,
    ObjectLockLegalHoldStatus: 'ON',
  })
  expect(await errorOf(remove('upload', id, pass))).toMatchObject({ name: 'AccessDenied' })
})

test('shorter only by passing governance mode', async () => {
  await put(s3, 'shorter')
  await retain('shorter', governance)
  const sooner = { ...governance, RetainUntilDate: new Date(inTheFuture.getTime() - 1000) }
  expect(await errorOf(retain('shorter', sooner))).toMatchObject({ name: 'AccessDenied' })
  await retain('shorter', sooner, pass)
})

test('denied: to a role without s3:PutObjectRetention', async () => {
  const key = s3.own('mika', 'a')
  const call = s3.mika.send(new PutObjectRetentionCommand({ Bucket: bucket, Key: key, Retention: governance }))
  expect(await errorOf(call)).toMatchObject(
    s3.refusal('authenticated', 's3:PutObjectRetention', `arn:aws:s3:::${bucket}/${key}`),
  )
})

test('malformed: a date that is over, a mode that there is not, half of it', async () => {
  await put(s3, 'malformed')
  const cases: [ObjectLockRetention, string][] = [
    [{ ...governance, RetainUntilDate: past }, 'The retain until date must be in the future!'],
    [{ ...governance, Mode: 'STRICT' as 'GOVERNANCE' }, 'Unknown wormMode directive.'],
  ]
  for (const [wanted, message] of cases) {
    expect(await errorOf(retain('malformed', wanted))).toMatchObject({ name: 'InvalidArgument', message })
  }
  expect(await errorOf(retain('malformed', { Mode: 'GOVERNANCE' }))).toMatchObject({ name: 'MalformedXML' })
  expect(await errorOf(put(s3, 'malformed', { ObjectLockMode: 'GOVERNANCE' }))).toMatchObject({
    name: 'InvalidArgument',
    message: 'x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied',
  })
})

test('malformed: in a bucket that locks nothing', async () => {
  const message = 'Bucket is missing Object Lock Configuration'
  for (const call of [
    retain('shared/readme.txt', governance, { Bucket: bucket }),
    put(s3, 'a', { Bucket: bucket, ObjectLockLegalHoldStatus: 'ON' }),
  ]) {
    expect(await errorOf(call)).toMatchObject({ name: 'InvalidRequest', message })
  }
})
