/** Strict mode: changes take a moment to count, as on AWS (docs/strict.md). */
import {
  CognitoIdentityClient,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetIdentityPoolRolesCommand,
  SetIdentityPoolRolesCommand,
} from '@aws-sdk/client-cognito-identity'
import { GetRolePolicyCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam'
import {
  ChangeResourceRecordSetsCommand,
  GetChangeCommand,
  GetHostedZoneCountCommand,
  Route53Client,
} from '@aws-sdk/client-route-53'
import {
  DeleteBucketPolicyCommand,
  GetBucketPolicyCommand,
  ListObjectsV2Command,
  PutBucketPolicyCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import { strictnessOf } from '../../../emulator/request/strictMode.ts'
import { localBackend } from '../../../emulator/seed/localBackend.ts'
import { exampleZoneId } from '../../../emulator/services/route53/seed.ts'
import { errorOf } from '../errorOf.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'

/** The clock goes on where a test says so. */
let now = Date.now()
let local: TestEmulator
const off = strictnessOf({ isStrict: false })
const clockOf = () => ({ systemClockOffset: now - Date.now() })
const second = 1_000

beforeAll(async () => {
  local = await startEmulator({ clock: () => now })
})
beforeEach(() => {
  local.emulator.strict.change({ propagation: true })
})
afterEach(() => {
  local.emulator.strict.change(off)
})
afterAll(() => local.close())

const readers = { RoleName: 'readers', PolicyName: 'Extra' }
const document = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Sid: 'Count', Effect: 'Allow', Action: 'route53:GetHostedZoneCount', Resource: '*' }],
})
const iam = () => local.rootClient(IAMClient, clockOf())
const allowCount = () => iam().send(new PutRolePolicyCommand({ ...readers, PolicyDocument: document }))
const count = async () => {
  const client = local.clientFor('rosa', Route53Client, clockOf())
  return client.send(new GetHostedZoneCountCommand({})).then(
    () => 'allowed',
    (error: Error) => error.name,
  )
}
const toldPolicies = async () => {
  const answer = await fetch(`${local.url}/_rolecall/policies?role=arn:aws:iam::${localBackend.account}:role/readers`)
  return ((await answer.json()) as PoliciesOfRole).identityBased.map(({ name }) => name)
}

test('a policy of a role is stored and read at once, and counts eight seconds later', async () => {
  expect(await count()).toBe('AccessDenied')
  await allowCount()
  expect((await iam().send(new GetRolePolicyCommand(readers))).PolicyName).toBe('Extra')
  expect(await count()).toBe('AccessDenied')
  expect(await toldPolicies()).not.toContain('Extra')
  now += 8 * second - 1
  expect(await count()).toBe('AccessDenied')
  now += 1
  expect(await count()).toBe('allowed')
  expect(await toldPolicies()).toContain('Extra')
})

test('of two changes the first one counts first; turned off, the last one does', async () => {
  const other = document.replace('GetHostedZoneCount', 'GetChange')
  await iam().send(new PutRolePolicyCommand({ ...readers, PolicyDocument: other }))
  now += 4 * second
  await allowCount()
  expect(await count()).toBe('allowed')
  now += 4 * second
  expect(await count()).toBe('AccessDenied')
  now += 4 * second
  expect(await count()).toBe('allowed')
  await iam().send(new PutRolePolicyCommand({ ...readers, PolicyDocument: other }))
  expect(await count()).toBe('allowed')
  local.emulator.strict.change(off)
  expect(await count()).toBe('AccessDenied')
})

test('a bucket policy counts later, too, and so does its end', async () => {
  const root = () => local.rootClient(S3Client, clockOf())
  const list = () =>
    local
      .clientFor('rosa', S3Client, clockOf())
      .send(new ListObjectsV2Command({ Bucket: 'team-photos', Prefix: 'shared/' }))
  const Policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Deny', Principal: '*', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::team-photos' }],
  })
  await root().send(new PutBucketPolicyCommand({ Bucket: 'team-photos', Policy }))
  expect((await root().send(new GetBucketPolicyCommand({ Bucket: 'team-photos' }))).Policy).toContain('Deny')
  await list()
  now += 8 * second
  expect((await errorOf(list())).name).toBe('AccessDenied')
  await root().send(new DeleteBucketPolicyCommand({ Bucket: 'team-photos' }))
  expect((await errorOf(list())).name).toBe('AccessDenied')
  now += 8 * second
  await list()
})

test('the roles of an identity pool are those of before for eight seconds', async () => {
  const pools = () => local.rootClient(CognitoIdentityClient, clockOf())
  const IdentityPoolId = localBackend.identityPoolId
  const roleOfGuest = async () => {
    const { IdentityId } = await pools().send(new GetIdCommand({ IdentityPoolId }))
    return pools().send(new GetCredentialsForIdentityCommand({ IdentityId }))
  }
  const { Roles = {}, RoleMappings } = await pools().send(new GetIdentityPoolRolesCommand({ IdentityPoolId }))
  const set = (roles: Record<string, string>) =>
    pools().send(new SetIdentityPoolRolesCommand({ IdentityPoolId, Roles: roles, RoleMappings }))
  const { unauthenticated = '', ...others } = Roles
  await set(others)
  await roleOfGuest()
  now += 8 * second
  expect((await errorOf(roleOfGuest())).name).toBe('InvalidIdentityPoolConfigurationException')
  await set({ ...others, unauthenticated })
  expect((await errorOf(roleOfGuest())).name).toBe('InvalidIdentityPoolConfigurationException')
  now += 8 * second
  await roleOfGuest()
})

test('R53-083: a change of a zone is PENDING for half a minute', async () => {
  const client = local.rootClient(Route53Client, clockOf())
  const { ChangeInfo } = await client.send(
    new ChangeResourceRecordSetsCommand({
      HostedZoneId: exampleZoneId,
      ChangeBatch: {
        Changes: [
          {
            Action: 'UPSERT',
            ResourceRecordSet: {
              Name: 'a.example.test',
              Type: 'A',
              TTL: 60,
              ResourceRecords: [{ Value: '192.0.2.1' }],
            },
          },
        ],
      },
    }),
  )
  const status = async () => (await client.send(new GetChangeCommand({ Id: ChangeInfo?.Id }))).ChangeInfo?.Status
  now += 29 * second
  expect(await status()).toBe('PENDING')
  now += second
  expect(await status()).toBe('INSYNC')
})
