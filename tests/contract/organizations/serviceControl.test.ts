/** What service control policies do to calls of S3 and Route 53, at once and for as long as they are attached. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  AttachPolicyCommand,
  DetachPolicyCommand,
  DisablePolicyTypeCommand,
  UpdatePolicyCommand,
} from '@aws-sdk/client-organizations'
import { ListHostedZonesCommand, Route53Client } from '@aws-sdk/client-route-53'
import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Decision } from '#iam/types.ts'
import { problemOf } from '../decisionsOf.ts'
import { errorOf } from '../errorOf.ts'
import {
  arnOf,
  controlDocument,
  denyDeleting,
  managementAccount,
  organizationId,
  ownAccount,
  rootId,
  startOrganization,
  type TestOrganization,
  unitId,
} from './startOrganization.ts'

const Bucket = 'team-photos'
const Key = 'private/scratch.txt'

let local: TestOrganization
let folder: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-organization-'))
  local = await startOrganization({ data: folder })
})
afterEach(async () => {
  await local.close()
  rmSync(folder, { recursive: true, force: true })
})

const remove = (s3: S3Client) => s3.send(new DeleteObjectCommand({ Bucket, Key }))
const attach = (PolicyId: string, TargetId: string) =>
  local.management.send(new AttachPolicyCommand({ PolicyId, TargetId }))

/** Enables the type and attaches a policy. @returns its id */
async function limit(content: string, target = ownAccount): Promise<string> {
  await local.enable('SERVICE_CONTROL_POLICY')
  const id = await local.newPolicy(content)
  await attach(id, target)
  return id
}

test('denied: a session that is under way, from its next call on, in AWS’s words', async () => {
  const s3 = local.clientFor('admin', S3Client)
  await remove(s3)
  const id = await limit(denyDeleting)
  expect(await errorOf(remove(s3))).toEqual({
    name: 'AccessDenied',
    status: 403,
    message:
      'User: arn:aws:sts::123456789012:assumed-role/admins/CognitoIdentityCredentials is not authorized to perform: ' +
      `s3:DeleteObject on resource: "arn:aws:s3:::${Bucket}/${Key}" with an explicit deny in a service control policy: ` +
      arnOf(`policy/${organizationId}/service_control_policy/${id}`),
  })
  await s3.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }))
})

test.each([rootId, unitId, ownAccount])('denied: by a policy on %s', async (target) => {
  await limit(denyDeleting, target)
  expect((await errorOf(remove(local.clientFor('admin', S3Client)))).message).toContain('service control policy')
})

test('denied: the owner of a member account, too', async () => {
  await limit(denyDeleting)
  const { message } = await errorOf(remove(local.rootClient(S3Client)))
  expect(message).toContain(`arn:aws:iam::${ownAccount}:root is not authorized to perform: s3:DeleteObject`)
  expect(message).toContain('with an explicit deny in a service control policy')
})

test('denied: what one of the levels does not allow, which AWS calls an explicit deny', async () => {
  await limit(controlDocument({ Effect: 'Allow', Action: 's3:*', Resource: '*' }))
  const zones = local.clientFor('admin', Route53Client)
  await zones.send(new ListHostedZonesCommand({}))
  const command = new DetachPolicyCommand({ PolicyId: 'p-FullAWSAccess', TargetId: ownAccount })
  await local.management.send(command)
  const { message } = await errorOf(zones.send(new ListHostedZonesCommand({})))
  expect(message).toMatch(
    /not authorized to perform: route53:ListHostedZones with an explicit deny in a service control policy$/,
  )
  await remove(local.clientFor('admin', S3Client))
})

test('allowed: the management account, whatever is attached above it', async () => {
  await limit(controlDocument({ Effect: 'Deny', Action: '*', Resource: '*' }), rootId)
  const credentials = { credentials: local.keyOf(managementAccount) }
  await local.enable('RESOURCE_CONTROL_POLICY')
  const { Account } = await local.rootClient(STSClient, credentials).send(new GetCallerIdentityCommand({}))
  expect(Account).toBe(managementAccount)
})

test('allowed: again once it says otherwise, is detached, or its type is disabled', async () => {
  const s3 = local.clientFor('admin', S3Client)
  const id = await limit(denyDeleting)
  const isRefused = async () =>
    remove(s3).then(
      () => false,
      () => true,
    )
  const Content = controlDocument({ Effect: 'Deny', Action: 's3:DeleteBucket', Resource: '*' })
  expect(await isRefused()).toBe(true)
  await local.management.send(new UpdatePolicyCommand({ PolicyId: id, Content }))
  expect(await isRefused()).toBe(false)
  await local.management.send(new UpdatePolicyCommand({ PolicyId: id, Content: denyDeleting }))
  expect(await isRefused()).toBe(true)
  await local.management.send(new DetachPolicyCommand({ PolicyId: id, TargetId: ownAccount }))
  expect(await isRefused()).toBe(false)
  await attach(id, unitId)
  expect(await isRefused()).toBe(true)
  const disable = { RootId: rootId, PolicyType: 'SERVICE_CONTROL_POLICY' } as const
  await local.management.send(new DisablePolicyTypeCommand(disable))
  expect(await isRefused()).toBe(false)
})

test('denied: after a restart on the same data folder as before it, and told in the log as it was', async () => {
  const id = await limit(denyDeleting)
  const { $metadata } = await problemOf(remove(local.clientFor('admin', S3Client)))
  const keys = () => [local.emulator.rootKey, local.keyOf(managementAccount)].map(({ accessKeyId }) => accessKeyId)
  const before = keys()
  await local.close()
  local = await startOrganization({ data: folder })
  expect(keys()).toEqual(before)
  const entry = await (await fetch(`${local.url}/_rolecall/decisions/${$metadata.requestId}`)).json()
  const [decision] = (entry as { decisions: Decision[] }).decisions
  const policyArn = arnOf(`policy/${organizationId}/service_control_policy/${id}`)
  expect(decision?.decidedBy).toMatchObject({ layer: 'service control', policyArn, sid: 'NoDeleting' })
  const layer = decision?.layers.find((one) => one.layer === 'service control')
  expect(layer?.policies.map(({ name, attachedTo }) => [name, attachedTo])).toEqual([
    ['FullAWSAccess', arnOf(`root/${organizationId}/${rootId}`)],
    ['FullAWSAccess', arnOf(`ou/${organizationId}/${unitId}`)],
    ['FullAWSAccess', arnOf(`account/${organizationId}/${ownAccount}`)],
    ['policy 1', arnOf(`account/${organizationId}/${ownAccount}`)],
  ])
  expect((await errorOf(remove(local.clientFor('admin', S3Client)))).message).toContain(policyArn)
})

test('malformed: a document that could limit nothing is not taken, and what was there goes on limiting', async () => {
  const id = await limit(denyDeleting)
  const command = new UpdatePolicyCommand({ PolicyId: id, Content: '{"Version":"2012-10-17"}' })
  expect((await errorOf(local.management.send(command))).name).toBe('MalformedPolicyDocumentException')
  expect((await errorOf(remove(local.clientFor('admin', S3Client)))).message).toContain('service control policy')
})
