import { CreateRoleCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
