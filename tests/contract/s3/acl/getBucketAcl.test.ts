import { GetBucketAclCommand, type GetBucketAclCommandInput } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { canonicalUserId } from '../../../../emulator/services/s3/owner.ts'
import { bucket, missing, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const owner = canonicalUserId('123456789012')

const room = useSettings()
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
