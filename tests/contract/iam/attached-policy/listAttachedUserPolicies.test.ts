import { AttachUserPolicyCommand, ListAttachedUserPoliciesCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { administrator, alice, readBuckets, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('ListAttachedUserPolicies is allowed with its own permission, and comes in pages', async () => {
  for (const PolicyArn of [readBuckets.arn, administrator]) {
    await iam.root.send(new AttachUserPolicyCommand({ UserName: alice.name, PolicyArn }))
  }
  const clerk = await iam.userWhoMay('iam:ListAttachedUserPolicies', alice.arn)
  const first = await clerk.send(new ListAttachedUserPoliciesCommand({ UserName: alice.name, MaxItems: 1 }))
  expect(first).toMatchObject({
    AttachedPolicies: [{ PolicyName: 'AdministratorAccess', PolicyArn: administrator }],
    IsTruncated: true,
  })
  const second = await clerk.send(new ListAttachedUserPoliciesCommand({ UserName: alice.name, Marker: first.Marker }))
  expect(second.AttachedPolicies).toEqual([{ PolicyName: readBuckets.name, PolicyArn: readBuckets.arn }])
  const elsewhere = await clerk.send(
    new ListAttachedUserPoliciesCommand({ UserName: alice.name, PathPrefix: '/elsewhere/' }),
  )
  expect(elsewhere.AttachedPolicies ?? []).toEqual([])
})

test("ListAttachedUserPolicies is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(iam.nobody.send(new ListAttachedUserPoliciesCommand({ UserName: alice.name })))
  expect(refused).toEqual(iam.refusal('iam:ListAttachedUserPolicies', alice.arn))
})

test('ListAttachedUserPolicies refuses malformed input', async () => {
  for (const input of [
    { UserName: alice.name, PathPrefix: 'x' },
    { UserName: alice.name, Marker: 'AAA' },
  ]) {
    const problem = await errorOf(iam.root.send(new ListAttachedUserPoliciesCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})
