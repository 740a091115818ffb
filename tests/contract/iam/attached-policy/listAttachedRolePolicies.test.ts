import { AttachRolePolicyCommand, ListAttachedRolePoliciesCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { administrator, deployer, readBuckets, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('ListAttachedRolePolicies is allowed with its own permission, and comes in pages', async () => {
  for (const PolicyArn of [readBuckets.arn, administrator]) {
    await iam.root.send(new AttachRolePolicyCommand({ RoleName: deployer.name, PolicyArn }))
  }
  const clerk = await iam.userWhoMay('iam:ListAttachedRolePolicies', deployer.arn)
  const first = await clerk.send(new ListAttachedRolePoliciesCommand({ RoleName: deployer.name, MaxItems: 1 }))
  expect(first).toMatchObject({
    AttachedPolicies: [{ PolicyName: 'AdministratorAccess', PolicyArn: administrator }],
    IsTruncated: true,
  })
  const second = await clerk.send(
    new ListAttachedRolePoliciesCommand({ RoleName: deployer.name, Marker: first.Marker }),
  )
  expect(second.AttachedPolicies).toEqual([{ PolicyName: readBuckets.name, PolicyArn: readBuckets.arn }])
  const elsewhere = await clerk.send(
    new ListAttachedRolePoliciesCommand({ RoleName: deployer.name, PathPrefix: '/elsewhere/' }),
  )
  expect(elsewhere.AttachedPolicies ?? []).toEqual([])
})

test("ListAttachedRolePolicies is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(iam.nobody.send(new ListAttachedRolePoliciesCommand({ RoleName: deployer.name })))
  expect(refused).toEqual(iam.refusal('iam:ListAttachedRolePolicies', deployer.arn))
})

test('ListAttachedRolePolicies refuses malformed input', async () => {
  for (const input of [
    { RoleName: deployer.name, PathPrefix: 'x' },
    { RoleName: deployer.name, Marker: 'AAA' },
  ]) {
    const problem = await errorOf(iam.root.send(new ListAttachedRolePoliciesCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})
