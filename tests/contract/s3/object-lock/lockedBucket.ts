/** A bucket that locks objects, for the tests of Object Lock. */
import { CreateBucketCommand, PutObjectCommand, type PutObjectCommandInput } from '@aws-sdk/client-s3'
import type { TestS3 } from '../startS3.ts'

export const locked = 'write-once-read-many'
/** Beyond the end of every run. */
export const inTheFuture = new Date(Date.now() + 3_600_000)
export const past = new Date(0)

export async function makeLocked({ root }: TestS3): Promise<void> {
  await root.send(new CreateBucketCommand({ Bucket: locked, ObjectLockEnabledForBucket: true }))
}

/** @returns the id of the new version. */
export async function put({ root }: TestS3, Key: string, more: Partial<PutObjectCommandInput> = {}): Promise<string> {
  const { VersionId = '' } = await root.send(new PutObjectCommand({ Bucket: locked, Key, Body: 'kept', ...more }))
  return VersionId
}
