import { AttachGroupPolicyCommand, ListAttachedGroupPoliciesCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { administrator, readBuckets, staff, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('ListAttachedGroupPolicies is allowed with its own permission, and comes in pages', async () => {
  for (const PolicyArn of [readBuckets.arn, administrator]) {
    await iam.root.send(new AttachGroupPolicyCommand({ GroupName: staff.name, PolicyArn }))
  }
  const clerk = await iam.userWhoMay('iam:ListAttachedGroupPolicies', staff.arn)
  const first = await clerk.send(new ListAttachedGroupPoliciesCommand({ GroupName: staff.name, MaxItems: 1 }))
  expect(first).toMatchObject({
    AttachedPolicies: [{ PolicyName: 'AdministratorAccess', PolicyArn: administrator }],
    IsTruncated: true,
  })
  const second = await clerk.send(new ListAttachedGroupPoliciesCommand({ GroupName: staff.name, Marker: first.Marker }))
  expect(second.AttachedPolicies).toEqual([{ PolicyName: readBuckets.name, PolicyArn: readBuckets.arn }])
  const elsewhere = await clerk.send(
    new ListAttachedGroupPoliciesCommand({ GroupName: staff.name, PathPrefix: '/elsewhere/' }),
  )
  expect(elsewhere.AttachedPolicies ?? []).toEqual([])
})

test("ListAttachedGroupPolicies is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(iam.nobody.send(new ListAttachedGroupPoliciesCommand({ GroupName: staff.name })))
  expect(refused).toEqual(iam.refusal('iam:ListAttachedGroupPolicies', staff.arn))
})

test('ListAttachedGroupPolicies refuses malformed input', async () => {
  for (const input of [
    { GroupName: staff.name, PathPrefix: 'x' },
    { GroupName: staff.name, Marker: 'AAA' },
  ]) {
    const problem = await errorOf(iam.root.send(new ListAttachedGroupPoliciesCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})
