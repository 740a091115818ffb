import {
  GetBucketAclCommand,
  ListObjectsV2Command,
  PutBucketAclCommand,
  type PutBucketAclCommandInput,
  PutPublicAccessBlockCommand,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { rawRequest } from '../../core/rawRequest.ts'
import { unblock } from '../../unblock.ts'
import { bucket, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'
import { allUsers, authenticatedUsers, open, owner, partner, toAll, toOwner, useOpenBucket } from './openBucket.ts'

const room = useSettings()
useOpenBucket(room)
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

const set = (input: Partial<PutBucketAclCommandInput>) => put({ Bucket: open, ...input })
const grants = async () => (await room.s3.root.send(new GetBucketAclCommand({ Bucket: open }))).Grants
const listed = async () => (await rawRequest(room.s3.port, { path: `/${open}` })).status
const toPartner = { Grantee: { Type: 'CanonicalUser', ID: partner }, Permission: 'READ' } as const
const logs = { Type: 'Group', URI: 'http://acs.amazonaws.com/groups/s3/LogDelivery' } as const

test.each<[Partial<PutBucketAclCommandInput>, readonly object[]]>([
  [{ ACL: 'private' }, [toOwner]],
  [{ ACL: 'public-read' }, [toOwner, toAll]],
  [{ ACL: 'public-read-write' }, [toOwner, toAll, { ...toAll, Permission: 'WRITE' }]],
  [
    { ACL: 'authenticated-read' },
    [toOwner, { Grantee: { Type: 'Group', URI: authenticatedUsers }, Permission: 'READ' }],
  ],
  [
    { ACL: 'log-delivery-write' as never },
    [toOwner, { Grantee: logs, Permission: 'WRITE' }, { Grantee: logs, Permission: 'READ_ACP' }],
  ],
  [{ ACL: 'bucket-owner-read' as never }, [toOwner]],
  [{ GrantRead: `uri="${allUsers}", id=${partner}` }, [toAll, toPartner]],
  [
    { AccessControlPolicy: { Owner: { ID: owner, DisplayName: 'root' }, Grants: [toOwner, toPartner] } },
    [toOwner, toPartner],
  ],
])('allowed: S3-271: where ACLs count, %j is set and told', async (input, told) => {
  await set(input)
  expect(await grants()).toEqual(told)
})

test('allowed: S3-272: who has READ may list, from the moment that it is given until it is taken away', async () => {
  await set({ ACL: 'private' })
  expect(await listed()).toBe(403)
  await set({ ACL: 'public-read' })
  expect(await listed()).toBe(200)
  await set({ ACL: 'authenticated-read' })
  expect(await listed()).toBe(403)
  await room.s3.guest.send(new ListObjectsV2Command({ Bucket: open }))
})

test('allowed: S3-272: who has WRITE may write, and read nothing', async () => {
  await set({ ACL: 'private' })
  const write = async () => (await rawRequest(room.s3.port, { method: 'PUT', path: `/${open}/a`, body: 'a' })).status
  expect(await write()).toBe(403)
  await set({ GrantWrite: `uri="${allUsers}"` })
  expect(await write()).toBe(200)
  expect((await rawRequest(room.s3.port, { path: `/${open}/a` })).status).toBe(403)
})

test('denied: S3-273: no ACL may be public where that is blocked, and none is where it is ignored', async () => {
  const block = (change: object) =>
    room.s3.root.send(new PutPublicAccessBlockCommand({ Bucket: open, PublicAccessBlockConfiguration: change }))
  await set({ ACL: 'public-read' })
  await block({ BlockPublicAcls: true })
  expect(await errorOf(set({ ACL: 'authenticated-read' }))).toMatchObject({
    name: 'AccessDenied',
    message:
      `User: arn:aws:iam::123456789012:root is not authorized to perform: s3:PutBucketAcl on resource: ` +
      `"arn:aws:s3:::${open}" because public ACLs are prevented by the BlockPublicAcls setting in S3 Block Public Access.`,
    $metadata: { httpStatusCode: 403 },
  })
  expect(await listed()).toBe(200)
  await block({ IgnorePublicAcls: true })
  expect(await listed()).toBe(403)
  expect(await grants()).toEqual([toOwner, toAll])
  await unblock(room.s3.root, open)
  expect(await listed()).toBe(200)
})

const xml = (grant: object, count = 1) => ({
  AccessControlPolicy: { Owner: { ID: owner }, Grants: Array.from({ length: count }, () => grant as never) },
})
const badGroup = 'http://acs.amazonaws.com/groups/global/Nobody'
test.each<[Partial<PutBucketAclCommandInput>, object]>([
  [{ GrantRead: 'id="1"' }, { name: 'InvalidArgument', message: 'Invalid id', ArgumentName: 'id', ArgumentValue: '1' }],
  [
    { GrantWrite: `uri="${badGroup}"` },
    { name: 'InvalidArgument', message: 'Invalid group uri', ArgumentName: 'uri', ArgumentValue: badGroup },
  ],
  [
    { GrantReadACP: 'everybody' },
    { name: 'InvalidArgument', message: 'Argument format not recognized', ArgumentName: 'x-amz-grant-read-acp' },
  ],
  [{ GrantRead: 'emailAddress="a@example.test"' }, { name: 'MethodNotAllowed', $metadata: { httpStatusCode: 405 } }],
  [
    xml({ Grantee: { Type: 'AmazonCustomerByEmail', EmailAddress: 'a@example.test' }, Permission: 'READ' }),
    { name: 'MethodNotAllowed' },
  ],
  [
    xml({ ...toOwner, Grantee: { Type: 'CanonicalUser', ID: '1' } }),
    { name: 'InvalidArgument', message: 'Invalid id', ArgumentName: 'CanonicalUser/ID' },
  ],
  [
    xml({ ...toAll, Grantee: { Type: 'Group', URI: badGroup } }),
    { name: 'InvalidArgument', message: 'Invalid group uri', ArgumentName: 'Group/URI' },
  ],
  [xml({ ...toOwner, Permission: 'EVERYTHING' }), { name: 'MalformedACLError' }],
  [xml({ Grantee: { Type: 'CanonicalUser' }, Permission: 'READ' }), { name: 'MalformedACLError' }],
  [xml(toOwner, 101), { name: 'MalformedACLError' }],
  [
    { AccessControlPolicy: { Owner: { ID: partner }, Grants: [] } },
    { name: 'AccessDenied', message: 'Access Denied', $metadata: { httpStatusCode: 403 } },
  ],
])('malformed: S3-271: where ACLs count, %j is none', async (input, error) => {
  await set({ ACL: 'private' })
  expect(await errorOf(set(input))).toMatchObject(error)
  expect(await grants()).toEqual([toOwner])
})

test('allowed: S3-271: an ACL has up to 100 grants', async () => {
  await set(xml(toOwner, 100))
  expect(await grants()).toHaveLength(100)
})
