import {
  DeleteBucketOwnershipControlsCommand,
  GetBucketOwnershipControlsCommand,
  type ObjectOwnership,
  PutBucketOwnershipControlsCommand,
  type PutBucketOwnershipControlsCommandInput,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucket, malformedXml, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const room = useSettings()
const send = (input: Partial<PutBucketOwnershipControlsCommandInput> = {}, client = room.s3.root) =>
  client.send(
    new PutBucketOwnershipControlsCommand({
      Bucket: bucket,
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      ...input,
    }),
  )

test('allowed: sets them again where they were taken away', async () => {
  await room.s3.root.send(new DeleteBucketOwnershipControlsCommand({ Bucket: bucket }))
  await send()
  const { OwnershipControls } = await room.s3.root.send(new GetBucketOwnershipControlsCommand({ Bucket: bucket }))
  expect(OwnershipControls).toEqual({ Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] })
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:PutBucketOwnershipControls'))
})

test('malformed: there is one rule', async () => {
  const rule = { ObjectOwnership: 'BucketOwnerEnforced' } as const
  expect(await errorOf(send({ OwnershipControls: { Rules: [rule, rule] } }))).toMatchObject(malformedXml)
  expect(await errorOf(send({ OwnershipControls: { Rules: [] } }))).toMatchObject(malformedXml)
})

test.each<ObjectOwnership>(['ObjectWriter', 'BucketOwnerPreferred'])(
  'malformed: %s would switch ACLs on, which are not emulated',
  async (ObjectOwnership) => {
    expect(await errorOf(send({ OwnershipControls: { Rules: [{ ObjectOwnership }] } }))).toMatchObject({
      name: 'NotImplemented',
    })
  },
)
