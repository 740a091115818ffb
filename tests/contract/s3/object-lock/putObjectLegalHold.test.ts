import { DeleteObjectCommand, type ObjectLockLegalHoldStatus, PutObjectLegalHoldCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucket, errorOf, startS3, type TestS3 } from '../startS3.ts'
import { locked, makeLocked, put } from './lockedBucket.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
  await makeLocked(s3)
})
afterAll(() => s3.close())

const hold = (Key: string, Status: string, more = {}) =>
  s3.root.send(
    new PutObjectLegalHoldCommand({
      Bucket: locked,
      Key,
      LegalHold: { Status: Status as ObjectLockLegalHoldStatus },
      ...more,
    }),
  )

test('allowed: a version that is held is deleted by nobody until the hold goes (S3-128)', async () => {
  const VersionId = await put(s3, 'held')
  const remove = () =>
    s3.root.send(new DeleteObjectCommand({ Bucket: locked, Key: 'held', VersionId, BypassGovernanceRetention: true }))
  await hold('held', 'ON', { VersionId })
  expect(await errorOf(remove())).toMatchObject({ name: 'AccessDenied' })
  await hold('held', 'OFF', { VersionId })
  await remove()
})

test('denied: to a role without s3:PutObjectLegalHold', async () => {
  const key = s3.own('mika', 'a')
  const call = s3.mika.send(new PutObjectLegalHoldCommand({ Bucket: bucket, Key: key, LegalHold: { Status: 'ON' } }))
  expect(await errorOf(call)).toMatchObject(
    s3.refusal('authenticated', 's3:PutObjectLegalHold', `arn:aws:s3:::${bucket}/${key}`),
  )
})

test('malformed: a status that there is not, and a bucket that locks nothing', async () => {
  await put(s3, 'malformed')
  expect(await errorOf(hold('malformed', 'MAYBE'))).toMatchObject({ name: 'MalformedXML' })
  expect(await errorOf(hold('shared/readme.txt', 'ON', { Bucket: bucket }))).toMatchObject({ name: 'InvalidRequest' })
})
