import { ListRolePoliciesCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { deployer, readDocument, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('ListRolePolicies is allowed with its own permission, and comes in pages', async () => {
  for (const PolicyName of ['C', 'A', 'B']) {
    await iam.root.send(new PutRolePolicyCommand({ RoleName: deployer.name, PolicyName, PolicyDocument: readDocument }))
  }
  const clerk = await iam.userWhoMay('iam:ListRolePolicies', deployer.arn)
  const first = await clerk.send(new ListRolePoliciesCommand({ RoleName: deployer.name, MaxItems: 2 }))
  expect(first).toMatchObject({ PolicyNames: ['A', 'B'], IsTruncated: true })
  const second = await clerk.send(new ListRolePoliciesCommand({ RoleName: deployer.name, Marker: first.Marker }))
  expect(second).toMatchObject({ PolicyNames: ['C'], IsTruncated: false })
})

test("ListRolePolicies is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(iam.nobody.send(new ListRolePoliciesCommand({ RoleName: deployer.name })))
  expect(refused).toEqual(iam.refusal('iam:ListRolePolicies', deployer.arn))
})

test('ListRolePolicies refuses malformed input', async () => {
  for (const input of [
    { RoleName: deployer.name, MaxItems: 0 },
    { RoleName: deployer.name, MaxItems: 1001 },
    { RoleName: deployer.name, Marker: '?' },
  ]) {
    const problem = await errorOf(iam.root.send(new ListRolePoliciesCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})
