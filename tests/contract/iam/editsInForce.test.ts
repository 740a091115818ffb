/** Edits of roles decide the next call of sessions that are under way, stay over a restart, and can be put back. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CreatePolicyCommand,
  DeleteRolePolicyCommand,
  IAMClient,
  ListRolesCommand,
  PutRolePermissionsBoundaryCommand,
  PutRolePolicyCommand,
  UpdateAssumeRolePolicyCommand,
} from '@aws-sdk/client-iam'
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'
import { documentOf } from './startIam.ts'

let folder: string
let local: TestEmulator
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-edits-'))
  local = await startEmulator({ data: folder })
})
afterEach(async () => {
  await local.close()
  rmSync(folder, { recursive: true, force: true })
})

const owner = () => local.rootClient(IAMClient)
const list = (s3: S3Client) => s3.send(new ListObjectsV2Command({ Bucket: 'team-photos', Prefix: 'shared/' }))
const denyAll = documentOf({ Sid: 'Nothing', Effect: 'Deny', Action: '*', Resource: '*' })

/** The same credentials again, at the emulator as it was started anew. */
async function restarted<Client>(make: (extra: object) => Client, credentials: object): Promise<Client> {
  await local.close()
  local = await startEmulator({ data: folder })
  return make({ credentials })
}

test('denied: a policy that is put on a role, at the next call of its session and after a restart', async () => {
  const credentials = local.credentialsFor('rosa')
  const s3 = local.rootClient(S3Client, { credentials })
  await list(s3)
  await owner().send(new PutRolePolicyCommand({ RoleName: 'readers', PolicyName: 'Closed', PolicyDocument: denyAll }))
  const refused = {
    name: 'AccessDenied',
    message: expect.stringContaining('explicit deny in an identity-based policy'),
  }
  expect(await errorOf(list(s3))).toMatchObject(refused)
  const again = await restarted((extra) => local.rootClient(S3Client, extra), credentials)
  expect(await errorOf(list(again))).toMatchObject(refused)
})

test('denied: a boundary that is set on a role, at the next call of its session and after a restart', async () => {
  const credentials = local.credentialsFor('rosa')
  const s3 = local.rootClient(S3Client, { credentials })
  await list(s3)
  const PolicyDocument = documentOf({ Effect: 'Allow', Action: 'route53:*', Resource: '*' })
  const { Policy } = await owner().send(new CreatePolicyCommand({ PolicyName: 'ZonesAlone', PolicyDocument }))
  const boundary = { RoleName: 'readers', PermissionsBoundary: Policy?.Arn }
  await owner().send(new PutRolePermissionsBoundaryCommand(boundary))
  const refused = {
    message: expect.stringContaining('because no permissions boundary allows the s3:ListBucket action'),
  }
  expect(await errorOf(list(s3))).toMatchObject(refused)
  const again = await restarted((extra) => local.rootClient(S3Client, extra), credentials)
  expect(await errorOf(list(again))).toMatchObject(refused)
})

test('allowed: whom a trust policy names, from the edit on and after a restart', async () => {
  const credentials = local.credentialsFor('otto')
  const assume = (sts: STSClient) =>
    sts.send(new AssumeRoleCommand({ RoleArn: 'arn:aws:iam::123456789012:role/readers', RoleSessionName: 'again' }))
  const sts = local.rootClient(STSClient, { credentials })
  expect((await errorOf(assume(sts))).name).toBe('AccessDenied')
  const PolicyDocument = documentOf({
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::123456789012:role/operators' },
    Action: 'sts:AssumeRole',
  })
  await owner().send(new UpdateAssumeRolePolicyCommand({ RoleName: 'readers', PolicyDocument }))
  expect((await assume(sts)).AssumedRoleUser?.Arn).toMatch(/assumed-role\/readers\/again$/)
  const again = await restarted((extra) => local.rootClient(STSClient, extra), credentials)
  expect((await assume(again)).AssumedRoleUser?.Arn).toMatch(/assumed-role\/readers\/again$/)
})

test('allowed: the account’s owner puts back what locks every role out, administrators among them', async () => {
  const { Roles = [] } = await owner().send(new ListRolesCommand({}))
  const policyOf = (RoleName: string | undefined) => ({ RoleName, PolicyName: 'LockedOut' })
  for (const { RoleName } of Roles)
    await owner().send(new PutRolePolicyCommand({ ...policyOf(RoleName), PolicyDocument: denyAll }))
  const welcome = { Bucket: 'team-photos', Key: 'public/welcome.txt' }
  const get = (person: 'admin' | 'guest') => local.clientFor(person, S3Client).send(new GetObjectCommand(welcome))
  expect((await errorOf(get('admin'))).name).toBe('AccessDenied')
  const putBack = new DeleteRolePolicyCommand(policyOf('admins'))
  expect((await errorOf(local.clientFor('admin', IAMClient).send(putBack))).name).toBe('AccessDenied')
  for (const { RoleName } of Roles) await owner().send(new DeleteRolePolicyCommand(policyOf(RoleName)))
  await get('admin')
  await get('guest')
})

test('malformed: an edit that is not taken leaves what was in force', async () => {
  const PolicyDocument = '{"Version":"2012-10-17","Statement":"none"}'
  const edit = new PutRolePolicyCommand({ RoleName: 'readers', PolicyName: 'Folders', PolicyDocument })
  expect((await errorOf(owner().send(edit))).name).toBe('MalformedPolicyDocumentException')
  await list(local.clientFor('rosa', S3Client))
})
