/** What the doctor reads from an emulator, as somebody who may and as somebody who may not. */
import { AttachRolePolicyCommand, CreatePolicyCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam'
import { signOut } from 'aws-amplify/auth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { localBackend } from '../../../emulator/seed/localBackend.ts'
import type { Aws } from '../../../src/aws/aws.ts'
import { callOperation } from '../../../src/aws/operations/callOperation.ts'
import { readRolePolicies } from '../../../src/aws/services/iam/readRolePolicies.ts'
import { getBucketCors } from '../../../src/aws/services/s3/getBucketCors.ts'
import { examinePool } from '../../../src/features/doctor/checks/examinePool.ts'
import { readPool } from '../../../src/features/doctor/read/readPool.ts'
import { type ConsolePage, enter, startConsolePage } from './consolePage.ts'

const cause = 'Examine the pool'
const RoleName = 'admins'
let page: ConsolePage
let aws: Aws
let iam: IAMClient

const arnOf = (name: string) => `arn:aws:iam::${localBackend.account}:role/${name}`

async function give(PolicyName: string, Action: readonly string[]): Promise<void> {
  const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] }
  await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument: JSON.stringify(document) }))
}

async function examined(role: string) {
  const reading = await readPool(aws, { cause, signal: new AbortController().signal })
  const findings = examinePool({ reading, configuration: aws.configuration, role, origin: location.origin })
  return { reading, findings }
}

beforeAll(async () => {
  page = await startConsolePage()
  aws = page.aws
  iam = page.emulator.rootClient(IAMClient)
})
afterAll(() => page.close())

test('denied: what a reader may not read is not told, by the permission that is missing', async () => {
  await enter('rosa', 'Rosa-local-1')
  const { reading, findings } = await examined('readers')
  expect(reading.pool).toMatchObject({ kind: 'refused', action: 'cognito-identity:DescribeIdentityPool' })
  expect(reading.groups).toMatchObject({ kind: 'refused', action: 'cognito-idp:ListGroups' })
  expect([...reading.trust.values()].map(({ kind }) => kind)).not.toContain('told')
  const [trust] = findings.filter(({ id }) => id === 'trust')
  expect(trust).toMatchObject({ standing: 'untold', seen: 'readers may not read it: iam:GetRole' })
  expect(findings.filter(({ standing }) => standing === 'inTheWay')).toEqual([])
  const policies = await readRolePolicies(aws, 'readers', { cause })
  expect(policies).toMatchObject({ kind: 'denied', denial: { action: 'iam:ListRolePolicies' } })
  await signOut()
})

test('allowed: an administrator who may read roles finds nothing to mend in the house’s own pool', async () => {
  await give('ReadRoles', ['iam:GetRole', 'iam:GetPolicy*', 'iam:List*', 'iam:GetRolePolicy'])
  await enter('ada', 'Ada-local-1')
  const { reading, findings } = await examined('admins')
  expect([...reading.trust.values()].every(({ kind }) => kind === 'told')).toBe(true)
  expect(findings.filter(({ standing }) => standing === 'inTheWay' || standing === 'untold')).toEqual([])
  expect(findings.filter(({ id }) => id === 'lacks:readers')).toMatchObject([{ standing: 'worthALook' }])
})

test('allowed: policies of a role as IAM tells them, inline and attached', async () => {
  const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }] }
  const made = await iam.send(
    new CreatePolicyCommand({ PolicyName: 'Attached', PolicyDocument: JSON.stringify(document) }),
  )
  await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn: made.Policy?.Arn }))
  const outcome = await readRolePolicies(aws, RoleName, { cause })
  const policies = outcome.kind === 'done' ? outcome.value : undefined
  expect(policies?.map(({ name }) => name)).toEqual(expect.arrayContaining(['Everything', 'ReadRoles', 'Attached']))
  expect(policies?.find(({ name }) => name === 'Attached')?.document).toEqual(document)
})

test('allowed: a trust policy is found broken, and mended by the call of its fix', async () => {
  await give('MendTrust', ['iam:UpdateAssumeRolePolicy'])
  const { reading } = await examined('admins')
  const own = reading.trust.get(arnOf('readers'))
  const whole = own?.kind === 'told' ? JSON.stringify(own.value) : ''
  const broken = whole.replace('"authenticated"', '"unauthenticated"')
  const update = { service: 'iam', operation: 'UpdateAssumeRolePolicy' } as const
  await callOperation(aws, { ...update, input: { RoleName: 'readers', PolicyDocument: broken } }, { cause })
  const [finding] = (await examined('admins')).findings
  expect(finding).toMatchObject({ id: 'trust:readers', standing: 'inTheWay' })
  const { change } = finding?.fix ?? {}
  if (!change) throw new Error('The finding has no fix.')
  expect((await callOperation(aws, { ...update, input: change.input }, { cause })).kind).toBe('done')
  const { reading: after } = await examined('admins')
  expect(after.trust.get(arnOf('readers'))).toEqual(own)
})

test('malformed: a bucket that is not there, and a document that AWS refuses, are no findings that hold', async () => {
  const cors = await getBucketCors(aws, { bucket: 'no-such-bucket-here' }, { cause })
  expect(cors).toMatchObject({ kind: 'failed', failure: { code: 'NoSuchBucket' } })
  const update = { service: 'iam', operation: 'UpdateAssumeRolePolicy' } as const
  const outcome = await callOperation(
    aws,
    { ...update, input: { RoleName: 'readers', PolicyDocument: '{' } },
    { cause },
  )
  expect(outcome).toMatchObject({ kind: 'failed', failure: { code: 'MalformedPolicyDocument' } })
})
