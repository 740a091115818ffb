import {
  DeleteUserPermissionsBoundaryCommand,
  GetUserCommand,
  PutUserPermissionsBoundaryCommand,
} from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { administrator, alice, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('DeleteUserPermissionsBoundary is allowed with its own permission, once', async () => {
  await iam.root.send(
    new PutUserPermissionsBoundaryCommand({ UserName: alice.name, PermissionsBoundary: administrator }),
  )
  const clerk = await iam.userWhoMay('iam:DeleteUserPermissionsBoundary', alice.arn)
  await clerk.send(new DeleteUserPermissionsBoundaryCommand({ UserName: alice.name }))
  const answer = await iam.root.send(new GetUserCommand({ UserName: alice.name }))
  expect(answer.User?.PermissionsBoundary).toBeUndefined()
  const problem = await errorOf(clerk.send(new DeleteUserPermissionsBoundaryCommand({ UserName: alice.name })))
  expect(problem).toMatchObject({ name: 'NoSuchEntityException' })
})

test("DeleteUserPermissionsBoundary is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(iam.nobody.send(new DeleteUserPermissionsBoundaryCommand({ UserName: alice.name })))
  expect(refused).toEqual(iam.refusal('iam:DeleteUserPermissionsBoundary', alice.arn))
})

test('DeleteUserPermissionsBoundary refuses malformed input', async () => {
  for (const input of [{ UserName: '' }]) {
    const problem = await errorOf(iam.root.send(new DeleteUserPermissionsBoundaryCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})
