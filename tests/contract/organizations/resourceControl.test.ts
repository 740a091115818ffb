/** What resource control policies do to whoever asks for what an account owns. */
import { CognitoIdentityClient, GetCredentialsForIdentityCommand, GetIdCommand } from '@aws-sdk/client-cognito-identity'
import { AttachPolicyCommand } from '@aws-sdk/client-organizations'
import { ListHostedZonesCommand, Route53Client } from '@aws-sdk/client-route-53'
import { GetObjectCommand, PutBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Statement } from '#iam/types.ts'
import { localBackend } from '../../../emulator/seed/localBackend.ts'
import { notesOf, problemOf } from '../decisionsOf.ts'
import { errorOf } from '../errorOf.ts'
import { unblock } from '../unblock.ts'
import {
  arnOf,
  controlDocument,
  organizationId,
  ownAccount,
  rootId,
  startOrganization,
  type TestOrganization,
} from './startOrganization.ts'

const welcome = { Bucket: 'team-photos', Key: 'public/welcome.txt' }
const resource = 'arn:aws:s3:::team-photos/public/*'

let local: TestOrganization
beforeEach(async () => {
  local = await startOrganization()
})
afterEach(() => local.close())

const deny = (change: Partial<Statement>) =>
  controlDocument({ Sid: 'Closed', Effect: 'Deny', Principal: '*', Action: 's3:GetObject', Resource: '*', ...change })
const get = (s3: S3Client) => s3.send(new GetObjectCommand(welcome))

async function limit(content: string, target = ownAccount): Promise<string> {
  await local.enable('RESOURCE_CONTROL_POLICY')
  const id = await local.newPolicy(content, 'RESOURCE_CONTROL_POLICY')
  await local.management.send(new AttachPolicyCommand({ PolicyId: id, TargetId: target }))
  return id
}

test('denied: the account’s own sessions at their next call, in AWS’s words', async () => {
  const s3 = local.clientFor('admin', S3Client)
  await get(s3)
  const id = await limit(deny({ Resource: resource }))
  expect((await errorOf(get(s3))).message).toBe(
    'User: arn:aws:sts::123456789012:assumed-role/admins/CognitoIdentityCredentials is not authorized to perform: ' +
      's3:GetObject on resource: "arn:aws:s3:::team-photos/public/welcome.txt" with an explicit deny in a resource control ' +
      `policy: ${arnOf(`policy/${organizationId}/resource_control_policy/${id}`)}`,
  )
})

async function letEverybodyIn(): Promise<void> {
  const root = local.rootClient(S3Client)
  await unblock(root, welcome.Bucket)
  const Policy = controlDocument({ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: resource })
  await root.send(new PutBucketPolicyCommand({ Bucket: welcome.Bucket, Policy }))
}
const status = async () => (await fetch(`${local.url}/${welcome.Bucket}/${welcome.Key}`)).status

test('denied: whoever is of no account, although the bucket lets everybody in', async () => {
  await letEverybodyIn()
  expect(await status()).toBe(200)
  await limit(deny({ Condition: { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': organizationId } } }))
  expect(await status()).toBe(403)
  await get(local.clientFor('mika', S3Client))
  await get(local.clientFor('admin', S3Client))
})

test('denied: whoever is of no account by a condition on the organization that the bucket is in', async () => {
  await letEverybodyIn()
  await limit(deny({ Condition: { StringEquals: { 'aws:ResourceOrgID': organizationId } } }))
  expect(await status()).toBe(403)
})

test('denied: nobody of the organization by a condition on where in it they are', async () => {
  const paths = { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': [`${organizationId}/${rootId}/*`] } }
  await limit(deny({ Condition: paths }), rootId)
  expect((await errorOf(get(local.clientFor('admin', S3Client)))).message).toContain('resource control policy')
})

test('denied: the identity pool itself, which gets no session of a role that nobody may assume', async () => {
  await limit(deny({ Action: 'sts:AssumeRoleWithWebIdentity' }))
  const client = local.rootClient(CognitoIdentityClient)
  const { IdentityId = '' } = await client.send(new GetIdCommand({ IdentityPoolId: localBackend.identityPoolId }))
  const problem = await problemOf(client.send(new GetCredentialsForIdentityCommand({ IdentityId })))
  expect(problem).toMatchObject({ name: 'InvalidIdentityPoolConfigurationException' })
  const trust = (await notesOf(local, problem.$metadata)).find(({ about }) => about === 'trust policy')
  expect(trust?.detail).toMatchObject({
    allowed: false,
    reason: "the organization's resource control policies deny sts:AssumeRoleWithWebIdentity",
  })
})

test('allowed: sessions go on that were opened before, and the pool opens more once nothing denies it', async () => {
  const s3 = local.clientFor('guest', S3Client)
  await limit(deny({ Action: 'sts:*', Resource: 'arn:aws:iam::*:role/other' }))
  await get(s3)
  const client = local.rootClient(CognitoIdentityClient)
  const { IdentityId = '' } = await client.send(new GetIdCommand({ IdentityPoolId: localBackend.identityPoolId }))
  const { Credentials } = await client.send(new GetCredentialsForIdentityCommand({ IdentityId }))
  expect(Credentials?.AccessKeyId).toMatch(/^ASIA/)
})

test('allowed: services that resource control policies do not reach', async () => {
  await limit(deny({ Action: 'route53:*' }))
  await local.clientFor('admin', Route53Client).send(new ListHostedZonesCommand({}))
})

test('malformed: one that allows is not taken', async () => {
  const error = await errorOf(local.newPolicy(deny({ Effect: 'Allow' }), 'RESOURCE_CONTROL_POLICY'))
  expect(error.name).toBe('MalformedPolicyDocumentException')
})
