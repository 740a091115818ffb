import { GetRoleCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { deployer, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('GetRole is allowed with its own permission, also for the roles that were there from the start', async () => {
  const clerk = await iam.userWhoMay('iam:GetRole', 'arn:aws:iam::123456789012:role/readers')
  const { Role } = await clerk.send(new GetRoleCommand({ RoleName: 'readers' }))
  expect(Role).toMatchObject({
    RoleName: 'readers',
    Path: '/',
    Arn: 'arn:aws:iam::123456789012:role/readers',
    MaxSessionDuration: 3600,
  })
  expect(JSON.parse(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? ''))).toMatchObject({
    Statement: [{ Principal: { Federated: 'cognito-identity.amazonaws.com' } }],
  })
})

test("GetRole is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(iam.nobody.send(new GetRoleCommand({ RoleName: deployer.name })))
  expect(refused).toEqual(iam.refusal('iam:GetRole', deployer.arn))
})

test('GetRole refuses malformed input', async () => {
  for (const input of [{ RoleName: '' }, { RoleName: 'a:b' }]) {
    const problem = await errorOf(iam.root.send(new GetRoleCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})

test('GetRole knows no others', async () => {
  expect(await errorOf(iam.root.send(new GetRoleCommand({ RoleName: 'stranger' })))).toEqual({
    name: 'NoSuchEntityException',
    status: 404,
    message: 'The role with name stranger cannot be found.',
  })
})
