import {
  CopyObjectCommand,
  DeletePublicAccessBlockCommand,
  GetObjectAclCommand,
  GetObjectCommand,
  PutBucketVersioningCommand,
  PutObjectAclCommand,
  type PutObjectAclCommandInput,
  PutObjectCommand,
  PutPublicAccessBlockCommand,
} from '@aws-sdk/client-s3'
import { beforeAll, expect, test } from 'vitest'
import { rawRequest } from '../../core/rawRequest.ts'
import { bucket, useSettings } from '../settings.ts'
import { errorOf } from '../startS3.ts'
import { authenticatedUsers, open, ownedBy, owner, partner, toAll, toOwner, useOpenBucket } from './openBucket.ts'

const room = useSettings()
useOpenBucket(room)
const send = (input: Partial<PutObjectAclCommandInput> = {}, client = room.s3.root) =>
  client.send(new PutObjectAclCommand({ Bucket: bucket, Key: 'a', ACL: 'private', ...input }))

beforeAll(() => room.s3.root.send(new PutObjectCommand({ Bucket: bucket, Key: 'a', Body: 'a' })))

const put = (input: Partial<PutObjectAclCommandInput>) =>
  room.s3.root.send(new PutObjectAclCommand({ Bucket: bucket, Key: 'a', ...input }))

test.each<Partial<PutObjectAclCommandInput>>([
  { ACL: 'bucket-owner-full-control' },
  { GrantFullControl: `id="${owner}"` },
  {
    AccessControlPolicy: {
      Owner: { ID: owner },
      Grants: [{ Grantee: { Type: 'CanonicalUser', ID: owner }, Permission: 'FULL_CONTROL' }],
    },
  },
])('allowed: S3-223: what says that the owner of the bucket controls the object, as it is: %j', async (input) => {
  expect((await put(input)).$metadata.httpStatusCode).toBe(200)
})

test.each([{ ACL: 'private' }, { ACL: 'public-read' }, { GrantRead: 'id="1"' }] as const)(
  'allowed: S3-223: whoever may is told that the bucket takes no ACLs: %j',
  async (input) => {
    expect(await errorOf(put(input))).toMatchObject({
      name: 'AccessControlListNotSupported',
      message: 'The bucket does not allow ACLs',
      $metadata: { httpStatusCode: 400 },
    })
  },
)

test('denied: refuses a guest', async () => {
  expect(await errorOf(send({}, room.s3.guest))).toMatchObject(room.refused('s3:PutObjectAcl', 'a'))
})

test('malformed: a key that is not there, and an ACL that S3 does not have', async () => {
  expect(await errorOf(send({ Key: 'nothing' }))).toMatchObject({
    name: 'NoSuchKey',
    $metadata: { httpStatusCode: 404 },
  })
  expect(await errorOf(put({ ACL: 'fake-acl' as never }))).toMatchObject({
    name: 'InvalidArgument',
    ArgumentName: 'x-amz-acl',
  })
})

const object = { Bucket: open, Key: 'a' }
const store = (more: object = {}) => room.s3.root.send(new PutObjectCommand({ ...object, Body: 'a', ...more }))
const set = (input: Partial<PutObjectAclCommandInput>) => put({ ...object, ...input })
const grants = async (more: object = {}) =>
  (await room.s3.root.send(new GetObjectAclCommand({ ...object, ...more }))).Grants
const read = async (query = '') => (await rawRequest(room.s3.port, { path: `/${open}/a${query}` })).status

test('allowed: S3-272: whoever has READ may read, from the moment that it is given until it is taken away', async () => {
  await store()
  expect(await read()).toBe(403)
  await set({ ACL: 'public-read' })
  expect(await grants()).toEqual([toOwner, toAll])
  expect([await read(), await read('?acl')]).toEqual([200, 403])
  await set({ ACL: 'authenticated-read' })
  expect(await read()).toBe(403)
  const get = () => room.s3.guest.send(new GetObjectCommand(object))
  await get()
  await get()
  await set({ ACL: 'private' })
  expect(await errorOf(get())).toMatchObject({ name: 'AccessDenied' })
})

test('allowed: S3-271: by headers and in XML; EC2 and other accounts are grantees, too', async () => {
  await store()
  await set({ GrantRead: `id="${partner}"`, GrantFullControl: `id="${owner}"` })
  const toPartner = { Grantee: { Type: 'CanonicalUser', ID: partner }, Permission: 'READ' } as const
  expect(await grants()).toEqual([toOwner, toPartner])
  await set({ AccessControlPolicy: { Owner: { ID: owner }, Grants: [toPartner] } })
  expect(await grants()).toEqual([toPartner])
  await set({ ACL: 'aws-exec-read' })
  expect(await grants()).toEqual([
    toOwner,
    { ...toPartner, Grantee: { Type: 'CanonicalUser', ID: expect.any(String) } },
  ])
})

test('allowed: S3-272: whoever has WRITE_ACP may set it, and READ_ACP read it', async () => {
  await store({ GrantWriteACP: `uri="${authenticatedUsers}"` })
  const guestGets = () => room.s3.guest.send(new GetObjectAclCommand(object))
  expect(await errorOf(guestGets())).toMatchObject({ name: 'AccessDenied' })
  const GrantReadACP = `uri="${authenticatedUsers}"`
  await room.s3.guest.send(new PutObjectAclCommand({ ...object, GrantReadACP }))
  expect((await guestGets()).Grants).toHaveLength(1)
})

test('allowed: S3-100: an object that is written or copied has no ACL but the one that comes with it', async () => {
  await store({ ACL: 'public-read' })
  expect(await grants()).toEqual([toOwner, toAll])
  const copy = (more: object) =>
    room.s3.root.send(new CopyObjectCommand({ ...object, Key: 'b', CopySource: `${open}/a`, ...more }))
  await copy({})
  expect(await grants({ Key: 'b' })).toEqual([toOwner])
  await copy({ ACL: 'public-read' })
  expect(await grants({ Key: 'b' })).toEqual([toOwner, toAll])
  await store()
  expect([await grants(), await read()]).toEqual([[toOwner], 403])
})

test('denied: S3-273: no ACL may be public where that is blocked, and none is where it is ignored', async () => {
  await store({ ACL: 'public-read' })
  const block = (change: object) =>
    room.s3.root.send(new PutPublicAccessBlockCommand({ Bucket: open, PublicAccessBlockConfiguration: change }))
  await block({ BlockPublicAcls: true })
  const refused = { name: 'AccessDenied', message: expect.stringContaining('the BlockPublicAcls setting') }
  expect(await errorOf(set({ ACL: 'public-read' }))).toMatchObject(refused)
  expect(await errorOf(store({ Key: 'c', ACL: 'public-read' }))).toMatchObject(refused)
  await store({ Key: 'c', ACL: 'private' })
  expect(await read()).toBe(200)
  await block({ IgnorePublicAcls: true })
  expect(await read()).toBe(403)
  await room.s3.root.send(new DeletePublicAccessBlockCommand({ Bucket: open }))
  expect(await read()).toBe(200)
})

test('allowed: S3-270: what was given counts as long as ACLs do', async () => {
  await store({ ACL: 'public-read' })
  await ownedBy(room, 'BucketOwnerEnforced')
  expect(await read()).toBe(403)
  await ownedBy(room, 'BucketOwnerPreferred')
  expect(await read()).toBe(200)
})

test('malformed: S3-271: what is no ACL leaves the object as it was', async () => {
  await store()
  const both = { ACL: 'private', GrantRead: `id="${owner}"` } as const
  expect(await errorOf(set(both))).toMatchObject({ name: 'InvalidRequest' })
  expect(await errorOf(set({}))).toMatchObject({ name: 'MissingSecurityHeader' })
  expect(await errorOf(set({ GrantRead: 'id="1"' }))).toMatchObject({ message: 'Invalid id' })
  expect(await errorOf(store({ ACL: 'public-read', GrantRead: 'id="1"' }))).toMatchObject({ name: 'InvalidRequest' })
  expect(await grants()).toEqual([toOwner])
})

test('allowed: S3-271: each version has its own', async () => {
  const versioning = { Bucket: open, VersioningConfiguration: { Status: 'Enabled' } } as const
  await room.s3.root.send(new PutBucketVersioningCommand(versioning))
  const { VersionId } = await store()
  await store()
  await set({ VersionId, ACL: 'public-read' })
  expect([await grants({ VersionId }), await grants()]).toEqual([[toOwner, toAll], [toOwner]])
  expect([await read(`?versionId=${VersionId}`), await read()]).toEqual([200, 403])
})
