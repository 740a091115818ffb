/** The policies in force, as the console asks for them: `/_rolecall/policies`. */
import {
  AttachRolePolicyCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  DeletePolicyCommand,
  DeleteRolePermissionsBoundaryCommand,
  DeleteRolePolicyCommand,
  DetachRolePolicyCommand,
  IAMClient,
  PutRolePermissionsBoundaryCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam'
import { DeleteBucketPolicyCommand, PutBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import { guestSessionPolicies } from '#iam/identity-pool/guestSessionPolicies.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'

const readers = 'arn:aws:iam::123456789012:role/readers'
const documentOf = (Action: string, Resource = '*') => ({
  Version: '2012-10-17' as const,
  Statement: [{ Effect: 'Allow' as const, Action, Resource }],
})
const textOf = (Action: string) => JSON.stringify(documentOf(Action))

let local: TestEmulator
let iam: IAMClient
let s3: S3Client

beforeAll(async () => {
  local = await startEmulator()
  iam = local.rootClient(IAMClient)
  s3 = local.rootClient(S3Client)
})
afterAll(() => local.close())

const get = (query: string, headers: Record<string, string> = {}) =>
  fetch(`${local.url}/_rolecall/policies${query}`, { headers })
const asked = (role: string, bucket?: string) =>
  `?role=${encodeURIComponent(role)}${bucket === undefined ? '' : `&bucket=${encodeURIComponent(bucket)}`}`
const told = async (role: string, bucket?: string) => (await (await get(asked(role, bucket))).json()) as PoliciesOfRole

describe('allowed', () => {
  test('a page of this computer is told the policies of a role, of its guests, and of the bucket', async () => {
    const answer = await get(asked(readers, 'team-photos'), { origin: 'http://localhost:5173' })
    expect([
      answer.status,
      answer.headers.get('access-control-allow-origin'),
      answer.headers.get('cache-control'),
    ]).toEqual([200, 'http://localhost:5173', 'no-store'])
    const policies = (await answer.json()) as PoliciesOfRole
    expect(policies).toMatchObject({
      account: '123456789012',
      roleArn: readers,
      guestSession: guestSessionPolicies,
      buckets: { 'team-photos': [] },
    })
    expect(policies.identityBased.map(({ name }) => name)).toEqual(['Folders', 'Zones'])
    expect(policies).not.toHaveProperty('permissionsBoundary')
  })

  test('a session is asked about by the ARN that STS gives it', async () => {
    const session = 'arn:aws:sts::123456789012:assumed-role/readers/CognitoIdentityCredentials'
    expect((await told(session)).roleArn).toBe(readers)
  })

  test('a role with a path is told by its whole ARN', async () => {
    const trust = { Version: '2012-10-17', Statement: [] }
    const AssumeRolePolicyDocument = JSON.stringify({
      ...trust,
      Statement: [{ Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'sts:AssumeRole' }],
    })
    await iam.send(new CreateRoleCommand({ RoleName: 'deep', Path: '/a/b/', AssumeRolePolicyDocument }))
    expect((await told('arn:aws:iam::123456789012:role/a/b/deep')).identityBased).toEqual([])
    expect((await told('arn:aws:sts::123456789012:assumed-role/deep/s')).roleArn).toMatch(/role\/a\/b\/deep$/)
    expect((await get(asked('arn:aws:iam::123456789012:role/deep'))).status).toBe(404)
  })

  test('every edit is told at the next question: inline, attached, boundary, and on the bucket', async () => {
    const PolicyName = 'Extra'
    await iam.send(
      new PutRolePolicyCommand({ RoleName: 'readers', PolicyName, PolicyDocument: textOf('s3:DeleteObject') }),
    )
    const { Policy } = await iam.send(
      new CreatePolicyCommand({ PolicyName: 'Managed', PolicyDocument: textOf('s3:PutObject') }),
    )
    const PolicyArn = Policy?.Arn ?? ''
    await iam.send(new AttachRolePolicyCommand({ RoleName: 'readers', PolicyArn }))
    await iam.send(new PutRolePermissionsBoundaryCommand({ RoleName: 'readers', PermissionsBoundary: PolicyArn }))
    const onBucket = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Deny', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::team-photos/*' }],
    }
    await s3.send(new PutBucketPolicyCommand({ Bucket: 'team-photos', Policy: JSON.stringify(onBucket) }))

    const edited = await told(readers, 'team-photos')
    const managed = { name: 'Managed', arn: PolicyArn, document: documentOf('s3:PutObject') }
    expect(edited.identityBased.slice(-2)).toEqual([
      { name: PolicyName, document: documentOf('s3:DeleteObject') },
      managed,
    ])
    expect(edited.permissionsBoundary).toEqual([managed])
    expect(edited.buckets).toEqual({ 'team-photos': [{ name: 'bucket policy', document: onBucket }] })

    await s3.send(new DeleteBucketPolicyCommand({ Bucket: 'team-photos' }))
    await iam.send(new DeleteRolePermissionsBoundaryCommand({ RoleName: 'readers' }))
    await iam.send(new DetachRolePolicyCommand({ RoleName: 'readers', PolicyArn }))
    await iam.send(new DeletePolicyCommand({ PolicyArn }))
    await iam.send(new DeleteRolePolicyCommand({ RoleName: 'readers', PolicyName }))
    const restored = await told(readers, 'team-photos')
    expect(restored.identityBased.map(({ name }) => name)).toEqual(['Folders', 'Zones'])
    expect([restored.permissionsBoundary, restored.buckets]).toEqual([undefined, { 'team-photos': [] }])
  })
})

describe('refused', () => {
  test.each(['https://evil.test', 'http://localhost.evil.test', 'null'])('a page from %s', async (origin) => {
    const answer = await get(asked(readers), { origin })
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, null])
    expect(await answer.text()).not.toContain('Statement')
  })
})

describe('malformed', () => {
  test.each([
    ['no role', ''],
    ['two roles', `${asked(readers)}&role=x`],
    ['a name', '?role=readers'],
    ['an empty role', '?role='],
    ["a user's ARN", asked('arn:aws:iam::123456789012:user/alice')],
    ['a role without a name', asked('arn:aws:iam::123456789012:role/')],
    ['a session without a name', asked('arn:aws:sts::123456789012:assumed-role/readers')],
    ['an account of eleven digits', asked('arn:aws:iam::12345678901:role/readers')],
    ['text after the ARN', asked(`${readers}\n`)],
    ['a name that no bucket can have', asked(readers, '../etc')],
    ['an unknown parameter', `${asked(readers)}&user=alice`],
  ])('%s', async (_, query) => {
    const answer = await get(query)
    expect([answer.status, await answer.json()]).toEqual([400, { message: expect.any(String) as string }])
  })

  test.each([
    ['no role of this name', asked('arn:aws:iam::123456789012:role/nobody')],
    ['a role of another account', asked('arn:aws:iam::210987654321:role/readers')],
    ['a name of all objects', asked('arn:aws:iam::123456789012:role/constructor')],
  ])('there is %s', async (_, query) => {
    expect((await get(query)).status).toBe(404)
  })

  test('a bucket that is not there is left out', async () => {
    expect((await told(readers, 'no-such-bucket')).buckets).toEqual({})
  })
})
