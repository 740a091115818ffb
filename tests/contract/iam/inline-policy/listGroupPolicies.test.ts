import { ListGroupPoliciesCommand, PutGroupPolicyCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { readDocument, staff, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('ListGroupPolicies is allowed with its own permission, and comes in pages', async () => {
  for (const PolicyName of ['C', 'A', 'B']) {
    await iam.root.send(new PutGroupPolicyCommand({ GroupName: staff.name, PolicyName, PolicyDocument: readDocument }))
  }
  const clerk = await iam.userWhoMay('iam:ListGroupPolicies', staff.arn)
  const first = await clerk.send(new ListGroupPoliciesCommand({ GroupName: staff.name, MaxItems: 2 }))
  expect(first).toMatchObject({ PolicyNames: ['A', 'B'], IsTruncated: true })
  const second = await clerk.send(new ListGroupPoliciesCommand({ GroupName: staff.name, Marker: first.Marker }))
  expect(second).toMatchObject({ PolicyNames: ['C'], IsTruncated: false })
})

test("ListGroupPolicies is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(iam.nobody.send(new ListGroupPoliciesCommand({ GroupName: staff.name })))
  expect(refused).toEqual(iam.refusal('iam:ListGroupPolicies', staff.arn))
})

test('ListGroupPolicies refuses malformed input', async () => {
  for (const input of [
    { GroupName: staff.name, MaxItems: 0 },
    { GroupName: staff.name, MaxItems: 1001 },
    { GroupName: staff.name, Marker: '?' },
  ]) {
    const problem = await errorOf(iam.root.send(new ListGroupPoliciesCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})
