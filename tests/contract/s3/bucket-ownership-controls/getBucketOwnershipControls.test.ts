import {
  CreateBucketCommand,
  DeleteBucketOwnershipControlsCommand,
  GetBucketOwnershipControlsCommand,
  type GetBucketOwnershipControlsCommandInput,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, missing, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<GetBucketOwnershipControlsCommandInput> = {}, client = room.s3.root) =>
  client.send(new GetBucketOwnershipControlsCommand({ Bucket: bucket, ...input }))

test('allowed: S3-223: the owner of a new bucket owns all that is in it', async () => {
  expect((await send()).OwnershipControls).toEqual({ Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] })
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:GetBucketOwnershipControls'))
})

test('malformed: where they were taken away there are none to tell, and a missing bucket is another matter', async () => {
  await room.s3.root.send(new CreateBucketCommand({ Bucket: 'without' }))
  await room.s3.root.send(new DeleteBucketOwnershipControlsCommand({ Bucket: 'without' }))
  expect(await errorOf(send({ Bucket: 'without' }))).toMatchObject({
    name: 'OwnershipControlsNotFoundError',
    message: 'The bucket ownership controls were not found',
    BucketName: 'without',
    $metadata: { httpStatusCode: 404 },
  })
  expect(await errorOf(send({ Bucket: 'missing' }))).toMatchObject(missing)
})
