import { AttachRolePolicyCommand, DetachRolePolicyCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { deployer, readBuckets, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('DetachRolePolicy is allowed with its own permission, once', async () => {
  const input = { RoleName: deployer.name, PolicyArn: readBuckets.arn }
  await iam.root.send(new AttachRolePolicyCommand(input))
  const clerk = await iam.userWhoMay('iam:DetachRolePolicy', deployer.arn)
  await clerk.send(new DetachRolePolicyCommand(input))
  expect(await errorOf(clerk.send(new DetachRolePolicyCommand(input)))).toMatchObject({
    name: 'NoSuchEntityException',
    status: 404,
    message: `Policy ${readBuckets.arn} was not found.`,
  })
})

test("DetachRolePolicy is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(
    iam.nobody.send(new DetachRolePolicyCommand({ RoleName: deployer.name, PolicyArn: readBuckets.arn })),
  )
  expect(refused).toEqual(iam.refusal('iam:DetachRolePolicy', deployer.arn))
})

test('DetachRolePolicy refuses malformed input', async () => {
  for (const input of [{ RoleName: deployer.name, PolicyArn: '' }]) {
    const problem = await errorOf(iam.root.send(new DetachRolePolicyCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})
