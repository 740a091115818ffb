import {
  DeleteBucketOwnershipControlsCommand,
  type DeleteBucketOwnershipControlsCommandInput,
  GetBucketAclCommand,
  GetBucketOwnershipControlsCommand,
  PutBucketAclCommand,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, missing, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<DeleteBucketOwnershipControlsCommandInput> = {}, client = room.s3.root) =>
  client.send(new DeleteBucketOwnershipControlsCommand({ Bucket: bucket, ...input }))

test('allowed: S3-270: takes the controls away, and again is as good; ACLs count from then on', async () => {
  expect((await send()).$metadata.httpStatusCode).toBe(204)
  const get = new GetBucketOwnershipControlsCommand({ Bucket: bucket })
  expect(await errorOf(room.s3.root.send(get))).toMatchObject({ name: 'OwnershipControlsNotFoundError' })
  expect((await send()).$metadata.httpStatusCode).toBe(204)
  await room.s3.root.send(new PutBucketAclCommand({ Bucket: bucket, ACL: 'log-delivery-write' as never }))
  expect((await room.s3.root.send(new GetBucketAclCommand({ Bucket: bucket }))).Grants).toHaveLength(3)
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:PutBucketOwnershipControls'))
})

test('malformed: a missing bucket is not found', async () => {
  expect(await errorOf(send({ Bucket: 'missing' }))).toMatchObject(missing)
})
