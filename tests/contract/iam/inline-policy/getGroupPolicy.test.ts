import { GetGroupPolicyCommand, PutGroupPolicyCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { readDocument, staff, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('GetGroupPolicy is allowed with its own permission, and answers the document as it was sent', async () => {
  const text = `${readDocument}\n`.replace(',', ',\n  ')
  await iam.root.send(new PutGroupPolicyCommand({ GroupName: staff.name, PolicyName: 'Read', PolicyDocument: text }))
  const clerk = await iam.userWhoMay('iam:GetGroupPolicy', staff.arn)
  const policy = await clerk.send(new GetGroupPolicyCommand({ GroupName: staff.name, PolicyName: 'Read' }))
  expect(policy).toMatchObject({ GroupName: staff.name, PolicyName: 'Read' })
  expect(policy.PolicyDocument).toMatch(/^[\w%.~-]+$/)
  expect(decodeURIComponent(policy.PolicyDocument ?? '')).toBe(text)
})

test("GetGroupPolicy is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(
    iam.nobody.send(new GetGroupPolicyCommand({ GroupName: staff.name, PolicyName: 'Read' })),
  )
  expect(refused).toEqual(iam.refusal('iam:GetGroupPolicy', staff.arn))
})

test('GetGroupPolicy refuses malformed input', async () => {
  for (const input of [
    { GroupName: 'a b', PolicyName: 'Read' },
    { GroupName: staff.name, PolicyName: '' },
  ]) {
    const problem = await errorOf(iam.root.send(new GetGroupPolicyCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})

test('GetGroupPolicy knows only what is there', async () => {
  const problem = await errorOf(
    iam.root.send(new GetGroupPolicyCommand({ GroupName: staff.name, PolicyName: 'Other' })),
  )
  expect(problem).toMatchObject({
    name: 'NoSuchEntityException',
    status: 404,
    message: 'The group policy with name Other cannot be found.',
  })
})
