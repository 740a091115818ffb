import { CreatePolicyVersionCommand, DeletePolicyVersionCommand, GetPolicyVersionCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { administrator, readBuckets, readDocument, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
const PolicyArn = readBuckets.arn
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('DeletePolicyVersion is allowed with its own permission, and its number is not given again', async () => {
  const create = () => iam.root.send(new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument: readDocument }))
  await create()
  const clerk = await iam.userWhoMay('iam:DeletePolicyVersion', PolicyArn)
  await clerk.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId: 'v2' }))
  const gone = await errorOf(iam.root.send(new GetPolicyVersionCommand({ PolicyArn, VersionId: 'v2' })))
  expect(gone).toMatchObject({ name: 'NoSuchEntityException', status: 404 })
  expect((await create()).PolicyVersion?.VersionId).toBe('v3')
})

test("DeletePolicyVersion is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(iam.nobody.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId: 'v1' })))
  expect(refused).toEqual(iam.refusal('iam:DeletePolicyVersion', PolicyArn))
})

test('DeletePolicyVersion is refused for the version in force', async () => {
  expect(await errorOf(iam.root.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId: 'v1' })))).toEqual({
    name: 'DeleteConflictException',
    status: 409,
    message: 'Cannot delete the default version of a policy.',
  })
})

test('DeletePolicyVersion refuses malformed input', async () => {
  const refused = await errorOf(iam.root.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId: 'latest' })))
  expect(refused).toMatchObject({ name: 'ValidationError', status: 400 })
})

test("DeletePolicyVersion is refused for a policy of AWS, also to the account's owner", async () => {
  const input = { PolicyArn: administrator, VersionId: 'v1' }
  const refused = await errorOf(iam.root.send(new DeletePolicyVersionCommand(input)))
  expect(refused).toMatchObject({ name: 'AccessDenied', status: 403 })
})
