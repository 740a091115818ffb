import { DeleteUserPolicyCommand, PutUserPolicyCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { alice, readDocument, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('DeleteUserPolicy is allowed with its own permission, once', async () => {
  await iam.root.send(
    new PutUserPolicyCommand({ UserName: alice.name, PolicyName: 'Read', PolicyDocument: readDocument }),
  )
  const clerk = await iam.userWhoMay('iam:DeleteUserPolicy', alice.arn)
  const input = { UserName: alice.name, PolicyName: 'Read' }
  await clerk.send(new DeleteUserPolicyCommand(input))
  const problem = await errorOf(clerk.send(new DeleteUserPolicyCommand(input)))
  expect(problem).toMatchObject({ name: 'NoSuchEntityException', status: 404 })
})

test("DeleteUserPolicy is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(
    iam.nobody.send(new DeleteUserPolicyCommand({ UserName: alice.name, PolicyName: 'Read' })),
  )
  expect(refused).toEqual(iam.refusal('iam:DeleteUserPolicy', alice.arn))
})

test('DeleteUserPolicy refuses malformed input', async () => {
  for (const input of [{ UserName: alice.name, PolicyName: 'a/b' }]) {
    const problem = await errorOf(iam.root.send(new DeleteUserPolicyCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})
