import { GetUserPolicyCommand, PutUserPolicyCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { alice, readDocument, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('GetUserPolicy is allowed with its own permission, and answers the document as it was sent', async () => {
  const text = `${readDocument}\n`.replace(',', ',\n  ')
  await iam.root.send(new PutUserPolicyCommand({ UserName: alice.name, PolicyName: 'Read', PolicyDocument: text }))
  const clerk = await iam.userWhoMay('iam:GetUserPolicy', alice.arn)
  const policy = await clerk.send(new GetUserPolicyCommand({ UserName: alice.name, PolicyName: 'Read' }))
  expect(policy).toMatchObject({ UserName: alice.name, PolicyName: 'Read' })
  expect(policy.PolicyDocument).toMatch(/^[\w%.~-]+$/)
  expect(decodeURIComponent(policy.PolicyDocument ?? '')).toBe(text)
})

test("GetUserPolicy is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(iam.nobody.send(new GetUserPolicyCommand({ UserName: alice.name, PolicyName: 'Read' })))
  expect(refused).toEqual(iam.refusal('iam:GetUserPolicy', alice.arn))
})

test('GetUserPolicy refuses malformed input', async () => {
  for (const input of [
    { UserName: 'a b', PolicyName: 'Read' },
    { UserName: alice.name, PolicyName: '' },
  ]) {
    const problem = await errorOf(iam.root.send(new GetUserPolicyCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})

test('GetUserPolicy knows only what is there', async () => {
  const problem = await errorOf(iam.root.send(new GetUserPolicyCommand({ UserName: alice.name, PolicyName: 'Other' })))
  expect(problem).toMatchObject({
    name: 'NoSuchEntityException',
    status: 404,
    message: 'The user policy with name Other cannot be found.',
  })
})
