import { AttachUserPolicyCommand, DetachUserPolicyCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { alice, readBuckets, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('DetachUserPolicy is allowed with its own permission, once', async () => {
  const input = { UserName: alice.name, PolicyArn: readBuckets.arn }
  await iam.root.send(new AttachUserPolicyCommand(input))
  const clerk = await iam.userWhoMay('iam:DetachUserPolicy', alice.arn)
  await clerk.send(new DetachUserPolicyCommand(input))
  expect(await errorOf(clerk.send(new DetachUserPolicyCommand(input)))).toMatchObject({
    name: 'NoSuchEntityException',
    status: 404,
    message: `Policy ${readBuckets.arn} was not found.`,
  })
})

test("DetachUserPolicy is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(
    iam.nobody.send(new DetachUserPolicyCommand({ UserName: alice.name, PolicyArn: readBuckets.arn })),
  )
  expect(refused).toEqual(iam.refusal('iam:DetachUserPolicy', alice.arn))
})

test('DetachUserPolicy refuses malformed input', async () => {
  for (const input of [{ UserName: alice.name, PolicyArn: '' }]) {
    const problem = await errorOf(iam.root.send(new DetachUserPolicyCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})
