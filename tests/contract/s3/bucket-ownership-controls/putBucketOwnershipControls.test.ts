import {
  DeleteBucketOwnershipControlsCommand,
  GetBucketAclCommand,
  GetBucketOwnershipControlsCommand,
  type ObjectOwnership,
  PutBucketAclCommand,
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

const put = (ObjectOwnership: ObjectOwnership) => send({ OwnershipControls: { Rules: [{ ObjectOwnership }] } })

test.each<ObjectOwnership>(['ObjectWriter', 'BucketOwnerPreferred', 'BucketOwnerEnforced'])(
  'allowed: S3-270: %s is one of the three that there are, and is told',
  async (ObjectOwnership) => {
    await put(ObjectOwnership)
    const { OwnershipControls } = await room.s3.root.send(new GetBucketOwnershipControlsCommand({ Bucket: bucket }))
    expect(OwnershipControls).toEqual({ Rules: [{ ObjectOwnership }] })
  },
)

test('malformed: none but these', async () => {
  expect(await errorOf(put('Nobody' as never))).toMatchObject(malformedXml)
})

test('malformed: S3-270: ACLs are switched off only where that of the bucket gives nothing to others', async () => {
  const acl = async () => (await room.s3.root.send(new GetBucketAclCommand({ Bucket: bucket }))).Grants
  await put('BucketOwnerPreferred')
  await room.s3.root.send(new PutBucketAclCommand({ Bucket: bucket, ACL: 'log-delivery-write' as never }))
  expect(await errorOf(put('BucketOwnerEnforced'))).toMatchObject({
    name: 'InvalidBucketAclWithObjectOwnership',
    message: "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting",
    $metadata: { httpStatusCode: 400 },
  })
  expect(await acl()).toHaveLength(3)
  await room.s3.root.send(new PutBucketAclCommand({ Bucket: bucket, ACL: 'private' }))
  await put('BucketOwnerEnforced')
  expect(await acl()).toHaveLength(1)
})
