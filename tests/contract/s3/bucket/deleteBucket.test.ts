import {
  AbortMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  GetBucketTaggingCommand,
  HeadBucketCommand,
  ListBucketMetricsConfigurationsCommand,
  PutBucketMetricsConfigurationCommand,
  PutBucketTaggingCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { bucket, startS3, type TestS3 } from '../startS3.ts'

let s3: TestS3
beforeAll(async () => {
  s3 = await startS3()
})
afterAll(() => s3.close())

const remove = (Bucket: string, client = s3.root) => client.send(new DeleteBucketCommand({ Bucket }))

test('allowed: S3-009, an empty bucket goes, and another may be made of its name', async () => {
  await s3.root.send(new CreateBucketCommand({ Bucket: 'for-a-while' }))
  expect((await remove('for-a-while')).$metadata.httpStatusCode).toBe(204)
  expect(await errorOf(s3.root.send(new HeadBucketCommand({ Bucket: 'for-a-while' })))).toMatchObject({ status: 404 })
  expect(await errorOf(remove('for-a-while'))).toMatchObject({ name: 'NoSuchBucket', status: 404 })
  await s3.root.send(new CreateBucketCommand({ Bucket: 'for-a-while' }))
})

test('S3-009: what holds an object stays, and its neighbor of a longer name does not count', async () => {
  await s3.root.send(new CreateBucketCommand({ Bucket: 'box' }))
  await s3.root.send(new CreateBucketCommand({ Bucket: 'boxes' }))
  await s3.root.send(new PutObjectCommand({ Bucket: 'boxes', Key: 'one', Body: '1' }))
  expect(await errorOf(remove('boxes'))).toMatchObject({ name: 'BucketNotEmpty', status: 409 })
  await remove('box')
  await s3.root.send(new DeleteObjectCommand({ Bucket: 'boxes', Key: 'one' }))
  await remove('boxes')
})

test('S3-009: what holds an upload in parts stays until that is over', async () => {
  const Bucket = 'half-way'
  await s3.root.send(new CreateBucketCommand({ Bucket }))
  const { UploadId } = await s3.root.send(new CreateMultipartUploadCommand({ Bucket, Key: 'film' }))
  expect(await errorOf(remove(Bucket))).toMatchObject({ name: 'BucketNotEmpty', status: 409 })
  await s3.root.send(new AbortMultipartUploadCommand({ Bucket, Key: 'film', UploadId }))
  await remove(Bucket)
})

test('allowed: its settings go along, and those of its neighbor of a longer name stay', async () => {
  const Tagging = { TagSet: [{ Key: 'a', Value: 'b' }] }
  for (const Bucket of ['set', 'settled']) {
    await s3.root.send(new CreateBucketCommand({ Bucket }))
    await s3.root.send(new PutBucketTaggingCommand({ Bucket, Tagging }))
    const metrics = { Bucket, Id: 'all', MetricsConfiguration: { Id: 'all' } }
    await s3.root.send(new PutBucketMetricsConfigurationCommand(metrics))
  }
  await remove('set')
  await s3.root.send(new CreateBucketCommand({ Bucket: 'set' }))
  const tagsOf = (Bucket: string) => s3.root.send(new GetBucketTaggingCommand({ Bucket }))
  const metricsOf = async (Bucket: string) =>
    (await s3.root.send(new ListBucketMetricsConfigurationsCommand({ Bucket }))).MetricsConfigurationList
  expect(await errorOf(tagsOf('set'))).toMatchObject({ name: 'NoSuchTagSet' })
  expect(await metricsOf('set')).toBeUndefined()
  expect((await tagsOf('settled')).TagSet).toEqual(Tagging.TagSet)
  expect(await metricsOf('settled')).toEqual([{ Id: 'all' }])
})

test('denied: to a role without s3:DeleteBucket', async () => {
  await expect(remove(bucket, s3.mika)).rejects.toMatchObject(
    s3.refusal('authenticated', 's3:DeleteBucket', `arn:aws:s3:::${bucket}`),
  )
})

test('malformed: a name that is none finds no bucket, and another owner is not expected', async () => {
  expect(await errorOf(remove('No Bucket'))).toMatchObject({ name: 'NoSuchBucket', status: 404 })
  const expected = new DeleteBucketCommand({ Bucket: bucket, ExpectedBucketOwner: '999999999999' })
  expect(await errorOf(s3.root.send(expected))).toMatchObject({ name: 'AccessDenied', status: 403 })
})
