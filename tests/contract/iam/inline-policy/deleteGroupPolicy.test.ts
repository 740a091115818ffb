import { DeleteGroupPolicyCommand, PutGroupPolicyCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { readDocument, staff, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('DeleteGroupPolicy is allowed with its own permission, once', async () => {
  await iam.root.send(
    new PutGroupPolicyCommand({ GroupName: staff.name, PolicyName: 'Read', PolicyDocument: readDocument }),
  )
  const clerk = await iam.userWhoMay('iam:DeleteGroupPolicy', staff.arn)
  const input = { GroupName: staff.name, PolicyName: 'Read' }
  await clerk.send(new DeleteGroupPolicyCommand(input))
  const problem = await errorOf(clerk.send(new DeleteGroupPolicyCommand(input)))
  expect(problem).toMatchObject({ name: 'NoSuchEntityException', status: 404 })
})

test("DeleteGroupPolicy is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(
    iam.nobody.send(new DeleteGroupPolicyCommand({ GroupName: staff.name, PolicyName: 'Read' })),
  )
  expect(refused).toEqual(iam.refusal('iam:DeleteGroupPolicy', staff.arn))
})

test('DeleteGroupPolicy refuses malformed input', async () => {
  for (const input of [{ GroupName: staff.name, PolicyName: 'a/b' }]) {
    const problem = await errorOf(iam.root.send(new DeleteGroupPolicyCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})
