import { ListUserPoliciesCommand, PutUserPolicyCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { alice, readDocument, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('ListUserPolicies is allowed with its own permission, and comes in pages', async () => {
  for (const PolicyName of ['C', 'A', 'B']) {
    await iam.root.send(new PutUserPolicyCommand({ UserName: alice.name, PolicyName, PolicyDocument: readDocument }))
  }
  const clerk = await iam.userWhoMay('iam:ListUserPolicies', alice.arn)
  const first = await clerk.send(new ListUserPoliciesCommand({ UserName: alice.name, MaxItems: 2 }))
  expect(first).toMatchObject({ PolicyNames: ['A', 'B'], IsTruncated: true })
  const second = await clerk.send(new ListUserPoliciesCommand({ UserName: alice.name, Marker: first.Marker }))
  expect(second).toMatchObject({ PolicyNames: ['C'], IsTruncated: false })
})

test("ListUserPolicies is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(iam.nobody.send(new ListUserPoliciesCommand({ UserName: alice.name })))
  expect(refused).toEqual(iam.refusal('iam:ListUserPolicies', alice.arn))
})

test('ListUserPolicies refuses malformed input', async () => {
  for (const input of [
    { UserName: alice.name, MaxItems: 0 },
    { UserName: alice.name, MaxItems: 1001 },
    { UserName: alice.name, Marker: '?' },
  ]) {
    const problem = await errorOf(iam.root.send(new ListUserPoliciesCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})
