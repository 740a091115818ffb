import { DeleteRolePolicyCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { deployer, readDocument, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('DeleteRolePolicy is allowed with its own permission, once', async () => {
  await iam.root.send(
    new PutRolePolicyCommand({ RoleName: deployer.name, PolicyName: 'Read', PolicyDocument: readDocument }),
  )
  const clerk = await iam.userWhoMay('iam:DeleteRolePolicy', deployer.arn)
  const input = { RoleName: deployer.name, PolicyName: 'Read' }
  await clerk.send(new DeleteRolePolicyCommand(input))
  const problem = await errorOf(clerk.send(new DeleteRolePolicyCommand(input)))
  expect(problem).toMatchObject({ name: 'NoSuchEntityException', status: 404 })
})

test("DeleteRolePolicy is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(
    iam.nobody.send(new DeleteRolePolicyCommand({ RoleName: deployer.name, PolicyName: 'Read' })),
  )
  expect(refused).toEqual(iam.refusal('iam:DeleteRolePolicy', deployer.arn))
})

test('DeleteRolePolicy refuses malformed input', async () => {
  for (const input of [{ RoleName: deployer.name, PolicyName: 'a/b' }]) {
    const problem = await errorOf(iam.root.send(new DeleteRolePolicyCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})
