import { AttachUserPolicyCommand, CreatePolicyCommand, ListAttachedUserPoliciesCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { administrator, alice, readBuckets, readDocument, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('AttachUserPolicy is allowed with its own permission, and attaching again changes nothing', async () => {
  const clerk = await iam.userWhoMay('iam:AttachUserPolicy', alice.arn)
  for (const PolicyArn of [readBuckets.arn, administrator, readBuckets.arn]) {
    await clerk.send(new AttachUserPolicyCommand({ UserName: alice.name, PolicyArn }))
  }
  const { AttachedPolicies } = await iam.root.send(new ListAttachedUserPoliciesCommand({ UserName: alice.name }))
  expect(AttachedPolicies?.map(({ PolicyArn }) => PolicyArn)).toEqual([administrator, readBuckets.arn])
})

test("AttachUserPolicy is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(
    iam.nobody.send(new AttachUserPolicyCommand({ UserName: alice.name, PolicyArn: administrator })),
  )
  expect(refused).toEqual(iam.refusal('iam:AttachUserPolicy', alice.arn))
})

test('AttachUserPolicy refuses malformed input', async () => {
  for (const input of [{ UserName: alice.name, PolicyArn: 'short' }]) {
    const problem = await errorOf(iam.root.send(new AttachUserPolicyCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})

test('AttachUserPolicy knows only policies that are there, and only users', async () => {
  const missing = `${readBuckets.arn}X`
  const problem = await errorOf(
    iam.root.send(new AttachUserPolicyCommand({ UserName: alice.name, PolicyArn: missing })),
  )
  expect(problem).toMatchObject({
    name: 'NoSuchEntityException',
    message: `Policy ${missing} does not exist or is not attachable.`,
  })
  const stranger = { UserName: 'stranger', PolicyArn: administrator }
  const unknown = await errorOf(iam.root.send(new AttachUserPolicyCommand(stranger)))
  expect(unknown).toMatchObject({ name: 'NoSuchEntityException' })
})

test('AttachUserPolicy attaches ten policies and no more', async () => {
  for (let index = 0; index < 9; index += 1) {
    const PolicyName = `Policy${index}`
    const { Policy } = await iam.root.send(new CreatePolicyCommand({ PolicyName, PolicyDocument: readDocument }))
    const attached = iam.root.send(new AttachUserPolicyCommand({ UserName: alice.name, PolicyArn: Policy?.Arn }))
    if (index < 8) await attached
    else expect(await errorOf(attached)).toMatchObject({ message: 'Cannot exceed quota for PoliciesPerUser: 10' })
  }
})
