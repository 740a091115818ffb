import { AttachUserPolicyCommand, DeletePolicyCommand, DetachUserPolicyCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { administrator, alice, readBuckets, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('DeletePolicy is allowed with its own permission, after it is detached everywhere', async () => {
  await iam.root.send(new AttachUserPolicyCommand({ UserName: alice.name, PolicyArn: readBuckets.arn }))
  const clerk = await iam.userWhoMay('iam:DeletePolicy', readBuckets.arn)
  const remove = () => clerk.send(new DeletePolicyCommand({ PolicyArn: readBuckets.arn }))
  expect(await errorOf(remove())).toEqual({
    name: 'DeleteConflictException',
    status: 409,
    message: 'Cannot delete a policy attached to entities.',
  })
  await iam.root.send(new DetachUserPolicyCommand({ UserName: alice.name, PolicyArn: readBuckets.arn }))
  await remove()
  expect(await errorOf(remove())).toMatchObject({ name: 'NoSuchEntityException' })
})

test("DeletePolicy is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(iam.nobody.send(new DeletePolicyCommand({ PolicyArn: readBuckets.arn })))
  expect(refused).toEqual(iam.refusal('iam:DeletePolicy', readBuckets.arn))
})

test('DeletePolicy refuses malformed input', async () => {
  for (const input of [{ PolicyArn: 'x' }]) {
    const problem = await errorOf(iam.root.send(new DeletePolicyCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})

test("DeletePolicy is refused for a policy of AWS, also to the account's owner", async () => {
  expect(await errorOf(iam.root.send(new DeletePolicyCommand({ PolicyArn: administrator })))).toMatchObject({
    name: 'AccessDenied',
    status: 403,
  })
})
