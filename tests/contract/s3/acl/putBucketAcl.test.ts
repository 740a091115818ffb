import { PutBucketAclCommand, type PutBucketAclCommandInput } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { canonicalUserId } from '../../../../emulator/services/s3/owner.ts'
import { bucket, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'

const owner = canonicalUserId('123456789012')

const room = useSettings()
const send = (input: Partial<PutBucketAclCommandInput> = {}, client = room.s3.root) =>
  client.send(new PutBucketAclCommand({ Bucket: bucket, ACL: 'private', ...input }))
const put = (input: Partial<PutBucketAclCommandInput>) =>
  room.s3.root.send(new PutBucketAclCommand({ Bucket: bucket, ...input }))

test.each<Partial<PutBucketAclCommandInput>>([
  { ACL: 'private' },
  { ACL: 'public-read' },
  { GrantRead: 'uri="http://acs.amazonaws.com/groups/global/AllUsers"' },
  { AccessControlPolicy: { Owner: { ID: owner }, Grants: [] } },
])('allowed: S3-223: whoever may is told that the bucket takes no ACLs: %j', async (input) => {
  expect(await errorOf(put(input))).toMatchObject({
    name: 'AccessControlListNotSupported',
    message: 'The bucket does not allow ACLs',
    $metadata: { httpStatusCode: 400 },
  })
})

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:PutBucketAcl'))
})

test('malformed: an ACL that S3 does not have, two at once, and none', async () => {
  expect(await errorOf(put({ ACL: 'fake-acl' as never }))).toMatchObject({
    name: 'InvalidArgument',
    ArgumentName: 'x-amz-acl',
  })
  expect(await errorOf(put({ ACL: 'private', GrantRead: 'id="1"' }))).toMatchObject({ name: 'InvalidRequest' })
  const AccessControlPolicy = { Owner: { ID: owner }, Grants: [] }
  expect(await errorOf(put({ ACL: 'private', AccessControlPolicy }))).toMatchObject({ name: 'UnexpectedContent' })
  expect(await errorOf(put({ AccessControlPolicy: { Grants: [] } }))).toMatchObject({ name: 'MalformedACLError' })
  expect(await errorOf(put({}))).toMatchObject({ name: 'MissingSecurityHeader', MissingHeaderName: 'x-amz-acl' })
})
