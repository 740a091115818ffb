import { CreateRoleCommand, GetRoleCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Statement } from '#iam/types.ts'
import { errorOf } from '../../errorOf.ts'
import { documentOf, readDocument, startIam, type TestIam, trustDocument } from '../startIam.ts'

const trusting = JSON.parse(trustDocument) as { Statement: [object] }
const [trust] = trusting.Statement

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('CreateRole is allowed with its own permission', async () => {
  const clerk = await iam.userWhoMay('iam:CreateRole', 'arn:aws:iam::123456789012:role/batch/*')
  const { Role } = await clerk.send(
    new CreateRoleCommand({
      RoleName: 'night',
      Path: '/batch/',
      AssumeRolePolicyDocument: trustDocument,
      Description: 'Runs at night',
      MaxSessionDuration: 7200,
    }),
  )
  expect(Role).toMatchObject({
    RoleName: 'night',
    Path: '/batch/',
    Arn: 'arn:aws:iam::123456789012:role/batch/night',
    RoleId: expect.stringMatching(/^AROA[A-Z2-7]{17}$/),
    Description: 'Runs at night',
  })
  expect(Role).not.toHaveProperty('MaxSessionDuration')
  const { Role: kept } = await iam.root.send(new GetRoleCommand({ RoleName: 'night' }))
  expect(kept).toMatchObject({ MaxSessionDuration: 7200, RoleLastUsed: {} })
  const shown = JSON.parse(decodeURIComponent(kept?.AssumeRolePolicyDocument ?? '')) as typeof trusting
  const root = { AWS: 'arn:aws:iam::123456789012:root' }
  expect(shown, 'an account is shown as its root').toEqual({ ...trusting, Statement: [{ ...trust, Principal: root }] })
})

test("CreateRole is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(
    iam.nobody.send(new CreateRoleCommand({ RoleName: 'other', AssumeRolePolicyDocument: trustDocument })),
  )
  expect(refused).toEqual(iam.refusal('iam:CreateRole', 'arn:aws:iam::123456789012:role/other'))
})

test('CreateRole refuses malformed trust policies, and principals that are not there', async () => {
  const gone = documentOf({
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::123456789012:user/stranger' },
    Action: 'sts:AssumeRole',
  })
  const withResource = documentOf({ Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole', Resource: '*' })
  for (const AssumeRolePolicyDocument of ['{}', readDocument, withResource, gone]) {
    const input = { RoleName: 'other', AssumeRolePolicyDocument }
    expect(await errorOf(iam.root.send(new CreateRoleCommand(input)))).toMatchObject({
      name: 'MalformedPolicyDocumentException',
      status: 400,
    })
  }
})

test('CreateRole refuses malformed input', async () => {
  for (const input of [
    { RoleName: 'x'.repeat(65), AssumeRolePolicyDocument: trustDocument },
    { RoleName: 'short', AssumeRolePolicyDocument: trustDocument, MaxSessionDuration: 60 },
  ]) {
    const problem = await errorOf(iam.root.send(new CreateRoleCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})

test('CreateRole refuses a name that is taken', async () => {
  const input = { RoleName: 'Deployer', AssumeRolePolicyDocument: trustDocument }
  expect(await errorOf(iam.root.send(new CreateRoleCommand(input)))).toEqual({
    name: 'EntityAlreadyExistsException',
    status: 409,
    message: 'Role with name Deployer already exists.',
  })
})

describe('CreateRole with a provider that serves many customers', () => {
  const provider = 'token.actions.githubusercontent.com'
  const trusting = (Condition: object) =>
    documentOf({
      Effect: 'Allow',
      Principal: { Federated: `arn:aws:iam::123456789012:oidc-provider/${provider}` },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition,
    } as never)
  const aud = { [`${provider}:aud`]: 'sts.amazonaws.com' }

  test.each([
    ['no claim but the audience', { StringEquals: aud }],
    ['every subject', { StringEquals: aud, StringLike: { [`${provider}:sub`]: '*' } }],
    ['another operator', { StringNotEquals: { [`${provider}:sub`]: 'repo:me/it:*' } }],
  ])('refuses %s', async (_what, condition) => {
    const input = { RoleName: 'deploys', AssumeRolePolicyDocument: trusting(condition) }
    expect(await errorOf(iam.root.send(new CreateRoleCommand(input)))).toMatchObject({
      name: 'MalformedPolicyDocumentException',
      message:
        `Trust policy with trusted principal arn:aws:iam::123456789012:oidc-provider/${provider} must evaluate, ` +
        `using StringEquals, StringLike or StringEqualsIgnoreCase, ${provider}:sub which is not scoped to all.`,
    })
  })

  test('takes one that says which customer', async () => {
    const AssumeRolePolicyDocument = trusting({ StringLike: { [`${provider}:sub`]: 'repo:me/it:*' } })
    await iam.root.send(new CreateRoleCommand({ RoleName: 'deploys', AssumeRolePolicyDocument }))
  })
})

test('CreateRole says of a trust policy that is no JSON what AWS says', async () => {
  const input = { RoleName: 'other', AssumeRolePolicyDocument: '{' }
  expect(await errorOf(iam.root.send(new CreateRoleCommand(input)))).toMatchObject({
    name: 'MalformedPolicyDocumentException',
    message: 'This policy contains invalid Json',
  })
})

test('GetRole finds the role in any letter case', async () => {
  await iam.root.send(new CreateRoleCommand({ RoleName: 'MixedCase', AssumeRolePolicyDocument: trustDocument }))
  const { Role } = await iam.root.send(new GetRoleCommand({ RoleName: 'mixedcase' }))
  expect(Role?.RoleName).toBe('MixedCase')
})

test('CreateRole refuses to trust everybody of a shared provider', async () => {
  const github = 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com'
  const create = (RoleName: string, Federated: string, Condition: Statement['Condition'] = {}) => {
    const AssumeRolePolicyDocument = documentOf({
      Effect: 'Allow',
      Principal: { Federated },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition,
    })
    return iam.root.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument }))
  }
  const audience = { StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' } }
  expect(await errorOf(create('everyone', github, audience))).toEqual({
    name: 'MalformedPolicyDocumentException',
    status: 400,
    message:
      `Trust policy with trusted principal ${github} must evaluate, using StringEquals, StringLike or ` +
      'StringEqualsIgnoreCase, token.actions.githubusercontent.com:sub which is not scoped to all.',
  })
  const pools = create('pools', 'cognito-identity.amazonaws.com')
  expect(await errorOf(pools)).toMatchObject({ message: expect.stringContaining('cognito-identity.amazonaws.com:aud') })
  const own = { ...audience, StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:rolecall/*' } }
  expect((await create('own', github, own)).Role?.RoleName).toBe('own')
})
