import { CreateRoleCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Statement } from '#iam/types.ts'
import { errorOf } from '../../errorOf.ts'
import { documentOf, readDocument, startIam, type TestIam, trustDocument } from '../startIam.ts'

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
    MaxSessionDuration: 7200,
    RoleId: expect.stringMatching(/^AROA[A-Z2-7]{17}$/),
    Description: 'Runs at night',
  })
  expect(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '')).toBe(trustDocument)
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
      'StringEqualsIgnoreCase, token.actions.githubusercontent.com:sub or ' +
      'token.actions.githubusercontent.com:job_workflow_ref which is not scoped to all.',
  })
  const pools = create('pools', 'cognito-identity.amazonaws.com')
  expect(await errorOf(pools)).toMatchObject({ message: expect.stringContaining('cognito-identity.amazonaws.com:aud') })
  const own = { ...audience, StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:rolecall/*' } }
  expect((await create('own', github, own)).Role?.RoleName).toBe('own')
})
