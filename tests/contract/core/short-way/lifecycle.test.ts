/** What the rules of a lifecycle and archives say of an object the short way does not know: reads go the general way then. */
import {
  DeleteBucketLifecycleCommand,
  PutBucketLifecycleConfigurationCommand,
  PutObjectCommand,
  RestoreObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { difference } from './difference.ts'
import { sent } from './mutations.ts'
import { startTwoEmulators, type TwoEmulators } from './twoEmulators.ts'

let two: TwoEmulators
beforeAll(async () => {
  two = await startTwoEmulators()
})
afterAll(() => two.close())

test('S3-236: an object is answered alike before its bucket has rules, with them, and when they are gone', async () => {
  const clients = two.both.map((local) => local.rootClient(S3Client))
  const reads = (short: number) => difference(two, (port) => [1, 2].map(() => sent(two.draft(port, {}))), short)
  const expiration = async () => {
    const { answers } = await two.compare((port) => [sent(two.draft(port, {}))])
    return answers[0][0]?.includes('x-amz-expiration: expiry-date=') ?? false
  }
  const LifecycleConfiguration = {
    Rules: [{ ID: 'r', Status: 'Enabled' as const, Filter: { Prefix: '' }, Expiration: { Days: 30 } }],
  }
  expect(await reads(2)).toBeUndefined()
  for (const client of clients) {
    await client.send(new PutBucketLifecycleConfigurationCommand({ Bucket: 'team-photos', LifecycleConfiguration }))
  }
  expect(await reads(0)).toBeUndefined()
  expect(await expiration()).toBe(true)
  for (const client of clients) await client.send(new DeleteBucketLifecycleCommand({ Bucket: 'team-photos' }))
  expect(await reads(2)).toBeUndefined()
  expect(await expiration()).toBe(false)
  for (const client of clients) client.destroy()
})

test('S3-237: an archived object is answered alike, before and after it is restored', async () => {
  const object = { Bucket: 'team-photos', Key: 'public/archived.txt' }
  const reads = () =>
    difference(two, (port) => [1, 2].map(() => sent(two.draft(port, { path: '/team-photos/public/archived.txt' }))), 0)
  const clients = two.both.map((local) => local.rootClient(S3Client))
  for (const client of clients) {
    await client.send(new PutObjectCommand({ ...object, Body: 'archived', StorageClass: 'GLACIER' }))
  }
  expect(await reads()).toBeUndefined()
  for (const client of clients) {
    await client.send(new RestoreObjectCommand({ ...object, RestoreRequest: { Days: 1 } }))
    client.destroy()
  }
  expect(await reads()).toBeUndefined()
  two.later(60_000)
  expect(await reads()).toBeUndefined()
})
