/** Objects that another account writes into a bucket in which ACLs count: they are its own, unless it hands them over. */
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectAclCommand,
  GetObjectCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  type ObjectOwnership,
  PutBucketAclCommand,
  PutBucketOwnershipControlsCommand,
  PutBucketPolicyCommand,
  PutObjectAclCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { canonicalUserId } from '../../../emulator/services/s3/owner.ts'
import { errorOf } from '../errorOf.ts'
import {
  controlDocument,
  ownAccount,
  partnerAccount,
  startOrganization,
  type TestOrganization,
} from './startOrganization.ts'

const Bucket = 'shared-by-acl'
const object = { Bucket, Key: 'report.txt' }
const [own, others] = [canonicalUserId(ownAccount), canonicalUserId(partnerAccount)]
const denied = { name: 'AccessDenied', status: 403 }
const toPartner = `id="${others}"`

let local: TestOrganization
let root: S3Client
let partner: S3Client
beforeEach(async () => {
  local = await startOrganization()
  root = local.rootClient(S3Client)
  partner = local.rootClient(S3Client, { credentials: local.keyOf(partnerAccount) })
  await root.send(new CreateBucketCommand({ Bucket, ObjectOwnership: 'BucketOwnerPreferred' }))
  await root.send(new PutBucketAclCommand({ Bucket, GrantWrite: toPartner }))
})
afterEach(() => local.close())

const write = (client: S3Client, more: object = {}) =>
  client.send(new PutObjectCommand({ ...object, Body: 'x', ...more }))
const read = (client: S3Client) => client.send(new GetObjectCommand(object))
const ownerOf = async (client: S3Client) => (await client.send(new GetObjectAclCommand(object))).Owner?.ID
const owned = (ObjectOwnership: ObjectOwnership) =>
  root.send(new PutBucketOwnershipControlsCommand({ Bucket, OwnershipControls: { Rules: [{ ObjectOwnership }] } }))
const letPartner = (...Action: string[]) => {
  const Principal = { AWS: `arn:aws:iam::${partnerAccount}:root` }
  const Policy = controlDocument({ Effect: 'Allow', Principal, Action, Resource: `arn:aws:s3:::${Bucket}/*` })
  return root.send(new PutBucketPolicyCommand({ Bucket, Policy }))
}

test('denied: S3-272: another account without a grant', async () => {
  await root.send(new PutBucketAclCommand({ Bucket, ACL: 'private' }))
  expect(await errorOf(write(partner))).toMatchObject(denied)
})

test.each<ObjectOwnership>(['BucketOwnerPreferred', 'ObjectWriter'])(
  'allowed: S3-270: with %s what another account writes is its own, and the owner of the bucket needs a grant to read it',
  async (ownership) => {
    await owned(ownership)
    await write(partner)
    await read(partner)
    expect(await errorOf(read(root))).toMatchObject(denied)
    expect(await ownerOf(partner)).toBe(others)
    await partner.send(new PutObjectAclCommand({ ...object, ACL: 'bucket-owner-read' }))
    await read(root)
    expect(await errorOf(root.send(new PutObjectAclCommand({ ...object, ACL: 'private' })))).toMatchObject(denied)
    expect((await partner.send(new GetObjectAclCommand(object))).Grants).toEqual([
      { Grantee: { Type: 'CanonicalUser', ID: others }, Permission: 'FULL_CONTROL' },
      { Grantee: { Type: 'CanonicalUser', ID: own }, Permission: 'READ' },
    ])
    await root.send(new DeleteObjectCommand(object))
  },
)

test('allowed: S3-270: listings tell whose an object is', async () => {
  await write(partner)
  await write(root, { Key: 'ours' })
  const owners = (found: readonly { Owner?: { ID?: string } }[] = []) => found.map(({ Owner }) => Owner?.ID)
  expect(owners((await root.send(new ListObjectsCommand({ Bucket }))).Contents)).toEqual([own, others])
  const listed = await root.send(new ListObjectsV2Command({ Bucket, FetchOwner: true }))
  expect(owners(listed.Contents)).toEqual([own, others])
  expect(owners((await root.send(new ListObjectVersionsCommand({ Bucket }))).Versions)).toEqual([own, others])
})

test('allowed: S3-270: bucket-owner-full-control hands it over where the owner of the bucket is preferred', async () => {
  await letPartner('s3:PutObjectAcl')
  await write(partner, { ACL: 'bucket-owner-full-control' })
  await read(root)
  expect(await ownerOf(root)).toBe(own)
  expect(await errorOf(read(partner))).toMatchObject(denied)
  await owned('ObjectWriter')
  await root.send(new DeleteObjectCommand(object))
  await write(partner, { ACL: 'bucket-owner-full-control' })
  expect(await ownerOf(partner)).toBe(others)
  await read(root)
})

test('allowed: S3-270: where ACLs are switched off again all is the owner’s of the bucket', async () => {
  await write(partner)
  await root.send(new PutBucketAclCommand({ Bucket, ACL: 'private' }))
  await owned('BucketOwnerEnforced')
  await read(root)
  expect(await ownerOf(root)).toBe(own)
  expect(await errorOf(read(partner))).toMatchObject(denied)
})

test('denied: S3-270: the policy of a bucket lets nobody read what is another account’s, and can keep its owner from it', async () => {
  await write(partner)
  const Principal = { AWS: [`arn:aws:iam::${ownAccount}:root`] }
  const on = { Action: 's3:GetObject', Resource: `arn:aws:s3:::${Bucket}/*` }
  const put = (...statements: Parameters<typeof controlDocument>) =>
    root.send(new PutBucketPolicyCommand({ Bucket, Policy: controlDocument(...statements) }))
  await put({ Effect: 'Allow', Principal, ...on })
  expect(await errorOf(read(root))).toMatchObject(denied)
  await read(partner)
  await put({ Effect: 'Deny', Principal: '*', ...on })
  expect(await errorOf(read(partner))).toMatchObject(denied)
})

test('allowed: S3-272: a grant by the canonical id lets the other account in, and its own policies have to, too', async () => {
  await write(root, { GrantRead: toPartner })
  await read(partner)
  await write(root)
  expect(await errorOf(read(partner))).toMatchObject(denied)
})
