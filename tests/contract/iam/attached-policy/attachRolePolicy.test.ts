import { AttachRolePolicyCommand, CreatePolicyCommand, ListAttachedRolePoliciesCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { administrator, deployer, readBuckets, readDocument, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('AttachRolePolicy is allowed with its own permission, and attaching again changes nothing', async () => {
  const clerk = await iam.userWhoMay('iam:AttachRolePolicy', deployer.arn)
  for (const PolicyArn of [readBuckets.arn, administrator, readBuckets.arn]) {
    await clerk.send(new AttachRolePolicyCommand({ RoleName: deployer.name, PolicyArn }))
  }
  const { AttachedPolicies } = await iam.root.send(new ListAttachedRolePoliciesCommand({ RoleName: deployer.name }))
  expect(AttachedPolicies?.map(({ PolicyArn }) => PolicyArn)).toEqual([administrator, readBuckets.arn])
})

test("AttachRolePolicy is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(
    iam.nobody.send(new AttachRolePolicyCommand({ RoleName: deployer.name, PolicyArn: administrator })),
  )
  expect(refused).toEqual(iam.refusal('iam:AttachRolePolicy', deployer.arn))
})

test('AttachRolePolicy refuses malformed input', async () => {
  for (const input of [{ RoleName: deployer.name, PolicyArn: 'short' }]) {
    const problem = await errorOf(iam.root.send(new AttachRolePolicyCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})

test('AttachRolePolicy knows only policies that are there, and only roles', async () => {
  const missing = `${readBuckets.arn}X`
  const problem = await errorOf(
    iam.root.send(new AttachRolePolicyCommand({ RoleName: deployer.name, PolicyArn: missing })),
  )
  expect(problem).toMatchObject({
    name: 'NoSuchEntityException',
    message: `Policy ${missing} does not exist or is not attachable.`,
  })
  const stranger = { RoleName: 'stranger', PolicyArn: administrator }
  const unknown = await errorOf(iam.root.send(new AttachRolePolicyCommand(stranger)))
  expect(unknown).toMatchObject({ name: 'NoSuchEntityException' })
})

test('AttachRolePolicy attaches ten policies and no more', async () => {
  for (let index = 0; index < 9; index += 1) {
    const PolicyName = `Policy${index}`
    const { Policy } = await iam.root.send(new CreatePolicyCommand({ PolicyName, PolicyDocument: readDocument }))
    const attached = iam.root.send(new AttachRolePolicyCommand({ RoleName: deployer.name, PolicyArn: Policy?.Arn }))
    if (index < 8) await attached
    else expect(await errorOf(attached)).toMatchObject({ message: 'Cannot exceed quota for PoliciesPerRole: 10' })
  }
})
