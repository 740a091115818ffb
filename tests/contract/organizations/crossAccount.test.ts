/** A bucket of another account: both accounts must allow, and each sees its own buckets alone. */
import {
  IAMClient,
  ListRolesCommand,
  PutRolePermissionsBoundaryCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam'
import { CreatePolicyCommand } from '@aws-sdk/client-iam'
import { AttachPolicyCommand } from '@aws-sdk/client-organizations'
import {
  CreateBucketCommand,
  GetBucketPolicyCommand,
  GetObjectCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutBucketPolicyCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { GetCallerIdentityCommand, GetSessionTokenCommand, STSClient } from '@aws-sdk/client-sts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Decision } from '#iam/types.ts'
import { problemOf } from '../decisionsOf.ts'
import { errorOf } from '../errorOf.ts'
import {
  archive,
  controlDocument,
  managementAccount,
  ownAccount,
  partnerAccount,
  startOrganization,
  type TestOrganization,
} from './startOrganization.ts'

const report = { Bucket: archive, Key: 'reports/2025.txt' }
const contract = { Bucket: archive, Key: 'contracts/photos.txt' }
const short = { name: 'AccessDenied', status: 403, message: 'Access Denied' }

let local: TestOrganization
let partner: S3Client
let readers: S3Client
beforeEach(async () => {
  local = await startOrganization()
  partner = local.rootClient(S3Client, { credentials: local.keyOf(partnerAccount) })
  readers = local.clientFor('rosa', S3Client)
})
afterEach(() => local.close())

const get = (s3: S3Client, object = report) => s3.send(new GetObjectCommand(object))
const letReaders = (Action: string) => {
  const PolicyDocument = controlDocument({ Effect: 'Allow', Action, Resource: `arn:aws:s3:::${archive}/*` })
  const policy = { RoleName: 'readers', PolicyName: 'Archive', PolicyDocument }
  return local.rootClient(IAMClient).send(new PutRolePolicyCommand(policy))
}

test('denied: with one side alone, whichever it is, and without a reason', async () => {
  expect(await errorOf(get(readers))).toEqual(short)
  await letReaders('s3:GetObject')
  expect(await errorOf(get(readers, contract))).toEqual(short)
  expect(await errorOf(get(local.rootClient(S3Client)))).toEqual(short)
})

test('allowed: with both sides; a boundary is asked, too', async () => {
  await letReaders('s3:GetObject')
  expect(await (await get(readers)).Body?.transformToString()).toContain('Twelve pictures')
  const iam = local.rootClient(IAMClient)
  const PolicyDocument = controlDocument({ Effect: 'Allow', Action: 'route53:*', Resource: '*' })
  const { Policy } = await iam.send(new CreatePolicyCommand({ PolicyName: 'ZonesAlone', PolicyDocument }))
  const boundary = { RoleName: 'readers', PermissionsBoundary: Policy?.Arn }
  await iam.send(new PutRolePermissionsBoundaryCommand(boundary))
  expect(await errorOf(get(readers))).toEqual(short)
})

test('denied: by the log for the side that is silent, of a bucket that is another account’s', async () => {
  const { $metadata } = await problemOf(get(readers, contract))
  const entry = await (await fetch(`${local.url}/_rolecall/decisions/${$metadata.requestId}`)).json()
  const [decision] = (entry as { decisions: Decision[] }).decisions
  expect(decision).toMatchObject({
    verdict: 'implicitly denied',
    layer: 'resource-based',
    request: { resourceAccount: partnerAccount, context: { 'aws:ResourceAccount': partnerAccount } },
  })
})

test('denied: by a condition on whose the bucket is, in S3’s own key as in everybody’s', async () => {
  const PolicyDocument = controlDocument(
    { Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::${archive}/*` },
    {
      Effect: 'Deny',
      Action: 's3:*',
      Resource: '*',
      Condition: { StringNotEquals: { 's3:ResourceAccount': ownAccount } },
    },
  )
  const policy = { RoleName: 'readers', PolicyName: 'Archive', PolicyDocument }
  await local.rootClient(IAMClient).send(new PutRolePolicyCommand(policy))
  expect(await errorOf(get(readers))).toEqual(short)
  const { $metadata } = await partner.send(new ListBucketsCommand({}))
  const entry = await (await fetch(`${local.url}/_rolecall/decisions/${$metadata.requestId}`)).json()
  expect((entry as { decisions: Decision[] }).decisions[0]?.request.context).toMatchObject({
    'aws:ResourceAccount': partnerAccount,
    's3:ResourceAccount': partnerAccount,
  })
})

test('denied: what the owner’s organization does not let out of its account', async () => {
  await letReaders('s3:GetObject')
  await local.enable('RESOURCE_CONTROL_POLICY')
  const closed = controlDocument({
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: '*',
    Condition: { StringNotEquals: { 'aws:PrincipalAccount': partnerAccount } },
  })
  const PolicyId = await local.newPolicy(closed, 'RESOURCE_CONTROL_POLICY')
  await local.management.send(new AttachPolicyCommand({ PolicyId, TargetId: partnerAccount }))
  expect(await errorOf(get(readers))).toEqual(short)
  await get(partner)
})

test('allowed: each account’s owner, with its own buckets alone', async () => {
  const names = async (s3: S3Client) => (await s3.send(new ListBucketsCommand({}))).Buckets?.map(({ Name }) => Name)
  expect(await names(partner)).toEqual([archive])
  expect(await names(local.rootClient(S3Client))).toEqual(['team-photos'])
  await partner.send(new CreateBucketCommand({ Bucket: 'partner-drafts' }))
  expect(await names(partner)).toEqual([archive, 'partner-drafts'])
  await partner.send(new PutObjectCommand({ Bucket: 'partner-drafts', Key: 'a', Body: 'x' }))
  await partner.send(new GetBucketPolicyCommand({ Bucket: archive }))
  const owned = { Bucket: archive, Prefix: 'reports/', FetchOwner: true }
  const [mine] = (await partner.send(new ListObjectsV2Command(owned))).Contents ?? []
  expect(mine?.Owner?.ID).toBe((await partner.send(new ListBucketsCommand({}))).Owner?.ID)
})

test('allowed: the other account’s owner lets in whom it names', async () => {
  const Policy = controlDocument({
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${ownAccount}:root` },
    Action: 's3:GetObject',
    Resource: `arn:aws:s3:::${archive}/*`,
  })
  await partner.send(new PutBucketPolicyCommand({ Bucket: archive, Policy }))
  await get(local.rootClient(S3Client), contract)
  await letReaders('s3:GetObject')
  await get(readers, contract)
})

test('malformed: a name that another account has, and an owner who is not the one that is expected', async () => {
  const create = new CreateBucketCommand({ Bucket: archive })
  expect(await errorOf(local.rootClient(S3Client).send(create))).toMatchObject({
    name: 'BucketAlreadyExists',
    status: 409,
  })
  const head = (ExpectedBucketOwner: string) =>
    partner.send(new HeadBucketCommand({ Bucket: archive, ExpectedBucketOwner }))
  await head(partnerAccount)
  expect((await errorOf(head(ownAccount))).status).toBe(403)
})

test('allowed: an owner of another account is told who that is, with a session, too', async () => {
  const sts = local.rootClient(STSClient, { credentials: local.keyOf(managementAccount) })
  const who = { Account: managementAccount, Arn: `arn:aws:iam::${managementAccount}:root`, UserId: managementAccount }
  expect(await sts.send(new GetCallerIdentityCommand({}))).toMatchObject(who)
  const { Credentials } = await sts.send(new GetSessionTokenCommand({}))
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = Credentials ?? {}
  const credentials = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken }
  expect(await local.rootClient(STSClient, { credentials }).send(new GetCallerIdentityCommand({}))).toMatchObject(who)
})

test('denied: an owner of another account, by services that keep one account’s things alone', async () => {
  const iam = local.rootClient(IAMClient, { credentials: local.keyOf(partnerAccount) })
  expect(await errorOf(iam.send(new ListRolesCommand({})))).toMatchObject({
    name: 'NotImplemented',
    message: expect.stringContaining(`for the account ${ownAccount} alone, not for ${partnerAccount}`),
  })
})
