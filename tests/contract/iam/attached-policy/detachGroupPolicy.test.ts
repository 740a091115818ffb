import { AttachGroupPolicyCommand, DetachGroupPolicyCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { readBuckets, staff, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('DetachGroupPolicy is allowed with its own permission, once', async () => {
  const input = { GroupName: staff.name, PolicyArn: readBuckets.arn }
  await iam.root.send(new AttachGroupPolicyCommand(input))
  const clerk = await iam.userWhoMay('iam:DetachGroupPolicy', staff.arn)
  await clerk.send(new DetachGroupPolicyCommand(input))
  expect(await errorOf(clerk.send(new DetachGroupPolicyCommand(input)))).toMatchObject({
    name: 'NoSuchEntityException',
    status: 404,
    message: `Policy ${readBuckets.arn} was not found.`,
  })
})

test("DetachGroupPolicy is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(
    iam.nobody.send(new DetachGroupPolicyCommand({ GroupName: staff.name, PolicyArn: readBuckets.arn })),
  )
  expect(refused).toEqual(iam.refusal('iam:DetachGroupPolicy', staff.arn))
})

test('DetachGroupPolicy refuses malformed input', async () => {
  for (const input of [{ GroupName: staff.name, PolicyArn: '' }]) {
    const problem = await errorOf(iam.root.send(new DetachGroupPolicyCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})
