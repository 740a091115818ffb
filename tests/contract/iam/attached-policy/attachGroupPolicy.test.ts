import { AttachGroupPolicyCommand, CreatePolicyCommand, ListAttachedGroupPoliciesCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { administrator, readBuckets, readDocument, staff, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('AttachGroupPolicy is allowed with its own permission, and attaching again changes nothing', async () => {
  const clerk = await iam.userWhoMay('iam:AttachGroupPolicy', staff.arn)
  for (const PolicyArn of [readBuckets.arn, administrator, readBuckets.arn]) {
    await clerk.send(new AttachGroupPolicyCommand({ GroupName: staff.name, PolicyArn }))
  }
  const { AttachedPolicies } = await iam.root.send(new ListAttachedGroupPoliciesCommand({ GroupName: staff.name }))
  expect(AttachedPolicies?.map(({ PolicyArn }) => PolicyArn)).toEqual([administrator, readBuckets.arn])
})

test("AttachGroupPolicy is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(
    iam.nobody.send(new AttachGroupPolicyCommand({ GroupName: staff.name, PolicyArn: administrator })),
  )
  expect(refused).toEqual(iam.refusal('iam:AttachGroupPolicy', staff.arn))
})

test('AttachGroupPolicy refuses malformed input', async () => {
  for (const input of [{ GroupName: staff.name, PolicyArn: 'short' }]) {
    const problem = await errorOf(iam.root.send(new AttachGroupPolicyCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})

test('AttachGroupPolicy knows only policies that are there, and only groups', async () => {
  const missing = `${readBuckets.arn}X`
  const problem = await errorOf(
    iam.root.send(new AttachGroupPolicyCommand({ GroupName: staff.name, PolicyArn: missing })),
  )
  expect(problem).toMatchObject({
    name: 'NoSuchEntityException',
    message: `Policy ${missing} does not exist or is not attachable.`,
  })
  const stranger = { GroupName: 'stranger', PolicyArn: administrator }
  const unknown = await errorOf(iam.root.send(new AttachGroupPolicyCommand(stranger)))
  expect(unknown).toMatchObject({ name: 'NoSuchEntityException' })
})

test('AttachGroupPolicy attaches ten policies and no more', async () => {
  for (let index = 0; index < 9; index += 1) {
    const PolicyName = `Policy${index}`
    const { Policy } = await iam.root.send(new CreatePolicyCommand({ PolicyName, PolicyDocument: readDocument }))
    const attached = iam.root.send(new AttachGroupPolicyCommand({ GroupName: staff.name, PolicyArn: Policy?.Arn }))
    if (index < 8) await attached
    else expect(await errorOf(attached)).toMatchObject({ message: 'Cannot exceed quota for PoliciesPerGroup: 10' })
  }
})
