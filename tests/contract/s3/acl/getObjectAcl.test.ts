import { GetObjectAclCommand, type GetObjectAclCommandInput, PutObjectCommand } from '@aws-sdk/client-s3'
import { beforeAll, expect, test } from 'vitest'
import { bucket, missing, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'
import { open, ownedBy, owner, toAll, toOwner, useOpenBucket } from './openBucket.ts'

const room = useSettings()
useOpenBucket(room)
const send = (input: Partial<GetObjectAclCommandInput> = {}, client = room.s3.root) =>
  client.send(new GetObjectAclCommand({ Bucket: bucket, Key: 'a', ...input }))
beforeAll(() => room.s3.root.send(new PutObjectCommand({ Bucket: bucket, Key: 'a', Body: 'a' })))
const owned = {
  Owner: { ID: owner },
  Grants: [{ Grantee: { Type: 'CanonicalUser', ID: owner }, Permission: 'FULL_CONTROL' }],
}

test('allowed: S3-223: the owner of the bucket may do everything, and nobody else is named', async () => {
  expect(await send()).toMatchObject(owned)
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:GetObjectAcl', 'a'))
})

test('malformed: a key that is not there, and a version that can be none', async () => {
  expect(await errorOf(send({ Key: 'nothing' }))).toMatchObject({
    name: 'NoSuchKey',
    $metadata: { httpStatusCode: 404 },
  })
  expect(await errorOf(send({ VersionId: 'none' }))).toMatchObject({ name: 'InvalidArgument' })
  expect(await errorOf(send({ Bucket: 'missing' }))).toMatchObject(missing)
})

test('allowed: S3-270: where ACLs are switched off again the owner alone is named, and later what was set before', async () => {
  const object = { Bucket: open, Key: 'a' }
  await room.s3.root.send(new PutObjectCommand({ ...object, Body: 'a', ACL: 'public-read' }))
  expect((await send(object)).Grants).toEqual([toOwner, toAll])
  await ownedBy(room, 'BucketOwnerEnforced')
  expect((await send(object)).Grants).toEqual([toOwner])
  await ownedBy(room, 'ObjectWriter')
  expect((await send(object)).Grants).toEqual([toOwner, toAll])
})
