/** What is remembered from one read to the next: nothing of it may answer what would be refused by then. */
import {
  AddUserToGroupCommand,
  AttachRolePolicyCommand,
  CreateAccessKeyCommand,
  CreateGroupCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  DetachRolePolicyCommand,
  IAMClient,
  PutGroupPolicyCommand,
  PutRolePermissionsBoundaryCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
  RemoveUserFromGroupCommand,
  UpdateAccessKeyCommand,
} from '@aws-sdk/client-iam'
import {
  AttachPolicyCommand,
  CreatePolicyCommand as CreateControlPolicyCommand,
  DetachPolicyCommand,
  EnablePolicyTypeCommand,
  ListRootsCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations'
import { DeleteBucketPolicyCommand, PutBucketPolicyCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Statement } from '#iam/types.ts'
import { type Role, rolesOf } from '../../../../emulator/directory/role.ts'
import type { Credentials, TestEmulator } from '../../startEmulator.ts'
import { difference } from './difference.ts'
import type { Draft } from './draft.ts'
import { sent } from './mutations.ts'
import { startTwoEmulators, type TwoEmulators } from './twoEmulators.ts'

let two: TwoEmulators
beforeAll(async () => {
  two = await startTwoEmulators()
})
afterAll(() => two.close())

/** What a command of any service comes to. */
interface Client {
  send(command: object): Promise<unknown>
  destroy(): void
}

/** The same to both; what the first one answers, which both do. */
async function onBoth(kind: new (...given: never[]) => unknown, command: object): Promise<unknown> {
  const answers: unknown[] = []
  for (const local of two.both) {
    const client = local.rootClient(kind as never) as Client
    answers.push(await client.send(command))
    client.destroy()
  }
  return answers[0]
}
const inIam = (command: object) => onBoth(IAMClient, command)
const inS3 = (command: object) => onBoth(S3Client, command)
const inOrganization = (command: object) => onBoth(OrganizationsClient, command)

const welcome = '/team-photos/public/welcome.txt'

/** Several reads, so that each but the first finds what the one before has left. */
async function reads(credentials: Credentials, way: 'short' | 'general', change: Partial<Draft> = {}): Promise<void> {
  for (let round = 0; round < 3; round++) {
    const requests = (port: number) =>
      [1, 2].map(() => sent(two.draft(port, { credentials, path: welcome, ...change })))
    expect(await difference(two, requests, way === 'short' ? 2 : 0)).toBeUndefined()
  }
}

const statement = (
  Effect: 'Allow' | 'Deny',
  Condition?: Statement['Condition'],
  Resource = 'arn:aws:s3:::team-photos/*',
) => ({
  Effect,
  Action: 's3:GetObject',
  Resource,
  ...(Condition && { Condition }),
})
const policyOf = (...Statement: object[]) => JSON.stringify({ Version: '2012-10-17', Statement })

const roleName = 'reader-of-this-test'
let made = 0

/** A role of its own, and a session of it. */
async function newRole(document: string, change: Parameters<TestEmulator['credentialsFor']>[1] = {}) {
  const name = `${roleName}-${made++}`
  const AssumeRolePolicyDocument = policyOf({ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' })
  await inIam(new CreateRoleCommand({ RoleName: name, AssumeRolePolicyDocument }))
  await putPolicy(name, document)
  return { name, credentials: sessionOf(name, change) }
}

function sessionOf(name: string, change: Parameters<TestEmulator['credentialsFor']>[1] = {}): Required<Credentials> {
  const [{ emulator, credentialsFor }] = two.both
  return credentialsFor('mika', { roleName: name, roleId: rolesOf(emulator.store).get(name)?.id ?? '', ...change })
}

const putPolicy = (name: string, PolicyDocument: string) =>
  inIam(new PutRolePolicyCommand({ RoleName: name, PolicyName: 'Own', PolicyDocument }))

test("a role's own policy counts as it is at each read", async () => {
  const { name, credentials } = await newRole(policyOf(statement('Allow')))
  await reads(credentials, 'short')
  await putPolicy(name, policyOf(statement('Allow', undefined, 'arn:aws:s3:::elsewhere/*')))
  await reads(credentials, 'general')
  await putPolicy(name, policyOf(statement('Allow'), { Effect: 'Allow', Action: 's3:ListBucket', Resource: '*' }))
  await reads(credentials, 'short')
  await putPolicy(name, policyOf(statement('Allow'), statement('Deny')))
  await reads(credentials, 'general')
  await inIam(new DeleteRolePolicyCommand({ RoleName: name, PolicyName: 'Own' }))
  await reads(credentials, 'general')
})

test('so do managed policies, the boundary, and the role itself', async () => {
  const { name, credentials } = await newRole(policyOf(statement('Allow')))
  const created = await inIam(
    new CreatePolicyCommand({ PolicyName: `${name}-no`, PolicyDocument: policyOf(statement('Deny')) }),
  )
  const { Arn: PolicyArn } = (created as { Policy: { Arn: string } }).Policy
  await reads(credentials, 'short')
  await inIam(new AttachRolePolicyCommand({ RoleName: name, PolicyArn }))
  await reads(credentials, 'general')
  await inIam(new DetachRolePolicyCommand({ RoleName: name, PolicyArn }))
  await reads(credentials, 'short')
  await inIam(new PutRolePermissionsBoundaryCommand({ RoleName: name, PermissionsBoundary: PolicyArn }))
  await reads(credentials, 'general')

  const other = await newRole(policyOf(statement('Allow')))
  await reads(other.credentials, 'short')
  await inIam(new DeleteRolePolicyCommand({ RoleName: other.name, PolicyName: 'Own' }))
  await inIam(new DeleteRoleCommand({ RoleName: other.name }))
  await reads(other.credentials, 'general')
})

/** The emulator has no operation for it. */
function setTags(name: string, tags: Readonly<Record<string, string>>): void {
  for (const { emulator } of two.both) {
    const roles = rolesOf(emulator.store)
    roles.set(name, { ...(roles.get(name) as Role), tags })
  }
}

test("a role's tags count where a policy reads them", async () => {
  const { name, credentials } = await newRole(
    policyOf(statement('Allow'), statement('Deny', { StringEquals: { 'aws:PrincipalTag/state': 'left' } })),
  )
  await reads(credentials, 'short')
  setTags(name, { state: 'left' })
  await reads(credentials, 'general')
  setTags(name, { state: 'there' })
  await reads(credentials, 'short')
})

test("a user's key, policies and groups count as they are at each read", async () => {
  await inIam(new CreateUserCommand({ UserName: 'reader' }))
  const answer = await inIam(new CreateAccessKeyCommand({ UserName: 'reader' }))
  const { AccessKeyId, SecretAccessKey } = (answer as { AccessKey: Record<string, string> }).AccessKey
  const credentials = { accessKeyId: AccessKeyId ?? '', secretAccessKey: SecretAccessKey ?? '' }
  await reads(credentials, 'general')
  const PolicyDocument = policyOf(statement('Allow'))
  await inIam(new PutUserPolicyCommand({ UserName: 'reader', PolicyName: 'Own', PolicyDocument }))
  await reads(credentials, 'short')
  await inIam(new CreateGroupCommand({ GroupName: 'shut-out' }))
  const denying = policyOf(statement('Deny'))
  await inIam(new PutGroupPolicyCommand({ GroupName: 'shut-out', PolicyName: 'Own', PolicyDocument: denying }))
  await reads(credentials, 'short')
  await inIam(new AddUserToGroupCommand({ GroupName: 'shut-out', UserName: 'reader' }))
  await reads(credentials, 'general')
  await inIam(new RemoveUserFromGroupCommand({ GroupName: 'shut-out', UserName: 'reader' }))
  await reads(credentials, 'short')
  for (const Status of ['Inactive', 'Active'] as const) {
    await inIam(new UpdateAccessKeyCommand({ UserName: 'reader', AccessKeyId, Status }))
    await reads(credentials, Status === 'Active' ? 'short' : 'general')
  }
})

test('what the bucket and the organization say counts as it is at each read', async () => {
  const { credentials } = await newRole(policyOf(statement('Allow')))
  await reads(credentials, 'short')
  const Policy = policyOf({ ...statement('Deny'), Principal: '*' })
  await inS3(new PutBucketPolicyCommand({ Bucket: 'team-photos', Policy }))
  await reads(credentials, 'general')
  await inS3(new DeleteBucketPolicyCommand({ Bucket: 'team-photos' }))
  await reads(credentials, 'short')

  const partner = two.both[0].emulator.otherRootKeys.get('444455556666') as Credentials
  const own = { path: '/partner-archive/reports/2025.txt' }
  await reads(partner, 'short', own)
  const { Roots = [] } = (await inOrganization(new ListRootsCommand({}))) as { Roots?: { Id?: string }[] }
  const enable = { RootId: Roots[0]?.Id, PolicyType: 'RESOURCE_CONTROL_POLICY' } as const
  await inOrganization(new EnablePolicyTypeCommand(enable)).catch(() => undefined)
  const created = await inOrganization(
    new CreateControlPolicyCommand({
      Name: 'shut',
      Description: '',
      Type: 'RESOURCE_CONTROL_POLICY',
      Content: policyOf({ Effect: 'Deny', Principal: '*', Action: 's3:GetObject', Resource: '*' }),
    }),
  )
  const PolicyId = (created as { Policy: { PolicySummary: { Id: string } } }).Policy.PolicySummary.Id
  await reads(partner, 'short', own)
  await inOrganization(new AttachPolicyCommand({ PolicyId, TargetId: '444455556666' }))
  await reads(partner, 'general', own)
  await inOrganization(new DetachPolicyCommand({ PolicyId, TargetId: '444455556666' }))
  await reads(partner, 'short', own)
})

test('a condition on the time is asked at each read, and the end of a session is seen', async () => {
  const until = (milliseconds: number) => new Date(two.draft(0, {}).at + milliseconds).toISOString()
  const document = policyOf(statement('Allow', { DateLessThan: { 'aws:CurrentTime': until(60_000) } }))
  const { name, credentials } = await newRole(document)
  await reads(credentials, 'short')
  two.later(61_000)
  await reads(credentials, 'general')

  await putPolicy(name, policyOf(statement('Allow', { DateGreaterThan: { 'aws:TokenIssueTime': until(-1000) } })))
  await reads(credentials, 'general')
  const renewed = sessionOf(name, { expiresAt: two.draft(0, {}).at + 60_000 })
  await reads(renewed, 'short')
  await reads(credentials, 'general')
  await putPolicy(name, policyOf(statement('Allow')))
  await reads(renewed, 'short')
  two.later(60_000)
  await reads(renewed, 'general')
  await reads(credentials, 'short')
})

test('a condition on the request itself is asked at each read', async () => {
  const { name, credentials } = await newRole(
    policyOf(statement('Allow', { StringLike: { 'aws:UserAgent': 'good/*' } })),
  )
  const by = (agent: string): Partial<Draft> => ({ unsigned: [['user-agent', agent]] })
  await reads(credentials, 'short', by('good/1'))
  await reads(credentials, 'general', by('bad/1'))
  await reads(credentials, 'short', by('good/2'))
  await putPolicy(
    name,
    policyOf(statement('Allow', { StringEquals: { 's3:x-amz-content-sha256': 'UNSIGNED-PAYLOAD' } })),
  )
  await reads(credentials, 'short', { payload: 'UNSIGNED-PAYLOAD' })
  await reads(credentials, 'general')
  await putPolicy(name, policyOf(statement('Allow', { NumericLessThan: { 's3:signatureAge': '30000' } })))
  await reads(credentials, 'short')
  await reads(credentials, 'general', { at: two.draft(0, {}).at - 60_000 })
})

test('who may read it is known of nobody else, by whatever turns they ask, and is logged with what each request says', async () => {
  const { name, credentials } = await newRole(policyOf(statement('Allow')))
  const limited = sessionOf(name, { passedPolicies: { inline: { Statement: [statement('Deny')] } } })
  const again = sessionOf(name, { tags: { team: 'blue' } })
  const people = [
    { credentials, way: 'short' as const },
    { credentials: limited, way: 'general' as const },
    { credentials: again, way: 'short' as const },
    { credentials: { ...again, sessionToken: limited.sessionToken }, way: 'general' as const },
    { credentials: { ...credentials, secretAccessKey: again.secretAccessKey }, way: 'general' as const },
    { credentials: two.both[0].emulator.rootKey, way: 'short' as const },
  ]
  for (const round of [0, 1]) {
    for (const { credentials: own, way } of people) await reads(own, way)
    const requests = (port: number) =>
      people.map((person, index) => {
        const unsigned: [string, string][] = [['user-agent', `agent/${index % (2 + round)}`]]
        return sent(two.draft(port, { credentials: person.credentials, path: welcome, unsigned }))
      })
    expect(await difference(two, requests, 3)).toBeUndefined()
  }
})

test('another object is another question, also in the place of one that was allowed', async () => {
  const { credentials } = await newRole(
    policyOf(statement('Allow', undefined, `arn:aws:s3:::team-photos/public/welc*`)),
  )
  await reads(credentials, 'short')
  await reads(credentials, 'general', { path: '/team-photos/public/described.txt' })
  await inS3(new PutObjectCommand({ Bucket: 'team-photos', Key: 'public/welcome.txt', Body: 'another' }))
  await reads(credentials, 'short')
})

test('one path is another object under the name of another bucket', async () => {
  const path = '/public/welcome.txt'
  for (let round = 0; round < 2; round++) {
    const requests = (port: number) =>
      ['team-photos.localhost', 'partner-archive.localhost', '127.0.0.1', 'team-photos.s3.localhost'].map((name) =>
        sent(two.draft(port, { path, host: `${name}:${port}` })),
      )
    expect(await difference(two, requests, 2)).toBeUndefined()
  }
})
