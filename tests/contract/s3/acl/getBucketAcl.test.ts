import { GetBucketAclCommand, type GetBucketAclCommandInput, PutBucketAclCommand } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { rawRequest } from '../../core/rawRequest.ts'
import { bucket, missing, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'
import { authenticatedUsers, open, owner, useOpenBucket } from './openBucket.ts'

const room = useSettings()
useOpenBucket(room)
const send = (input: Partial<GetBucketAclCommandInput> = {}, client = room.s3.root) =>
  client.send(new GetBucketAclCommand({ Bucket: bucket, ...input }))
const owned = {
  Owner: { ID: owner },
  Grants: [{ Grantee: { Type: 'CanonicalUser', ID: owner }, Permission: 'FULL_CONTROL' }],
}

test('allowed: S3-223: the owner may do everything, and nobody else is named', async () => {
  expect(await send()).toMatchObject(owned)
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:GetBucketAcl'))
})

test('malformed: a missing bucket is not found', async () => {
  expect(await errorOf(send({ Bucket: 'missing' }))).toMatchObject(missing)
})

test('allowed: S3-272: whom the ACL itself lets read it', async () => {
  await room.s3.root.send(new PutBucketAclCommand({ Bucket: open, GrantReadACP: `uri="${authenticatedUsers}"` }))
  const told = [{ Grantee: { Type: 'Group', URI: authenticatedUsers }, Permission: 'READ_ACP' }]
  expect((await send({ Bucket: open }, room.s3.guest)).Grants).toEqual(told)
  expect((await rawRequest(room.s3.port, { path: `/${open}?acl` })).status).toBe(403)
})
