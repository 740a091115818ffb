import { GetUserCommand, PutUserPermissionsBoundaryCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { administrator, alice, readBuckets, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('PutUserPermissionsBoundary is allowed with its own permission, and GetUser shows the boundary', async () => {
  const clerk = await iam.userWhoMay('iam:PutUserPermissionsBoundary', alice.arn)
  await clerk.send(new PutUserPermissionsBoundaryCommand({ UserName: alice.name, PermissionsBoundary: administrator }))
  await clerk.send(
    new PutUserPermissionsBoundaryCommand({ UserName: alice.name, PermissionsBoundary: readBuckets.arn }),
  )
  const answer = await iam.root.send(new GetUserCommand({ UserName: alice.name }))
  expect(answer.User?.PermissionsBoundary).toEqual({
    PermissionsBoundaryType: 'PermissionsBoundaryPolicy',
    PermissionsBoundaryArn: readBuckets.arn,
  })
})

test("PutUserPermissionsBoundary is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(
    iam.nobody.send(
      new PutUserPermissionsBoundaryCommand({ UserName: alice.name, PermissionsBoundary: administrator }),
    ),
  )
  expect(refused).toEqual(iam.refusal('iam:PutUserPermissionsBoundary', alice.arn))
})

test('PutUserPermissionsBoundary refuses malformed input', async () => {
  for (const input of [{ UserName: alice.name, PermissionsBoundary: 'short' }]) {
    const problem = await errorOf(iam.root.send(new PutUserPermissionsBoundaryCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})

test('PutUserPermissionsBoundary takes only a policy that is there', async () => {
  const missing = `${readBuckets.arn}X`
  const problem = await errorOf(
    iam.root.send(new PutUserPermissionsBoundaryCommand({ UserName: alice.name, PermissionsBoundary: missing })),
  )
  expect(problem).toMatchObject({
    name: 'NoSuchEntityException',
    message: `Scope ARN: ${missing} does not exist or is not attachable.`,
  })
})
