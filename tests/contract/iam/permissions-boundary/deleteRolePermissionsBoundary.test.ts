import {
  DeleteRolePermissionsBoundaryCommand,
  GetRoleCommand,
  PutRolePermissionsBoundaryCommand,
} from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { administrator, deployer, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('DeleteRolePermissionsBoundary is allowed with its own permission, once', async () => {
  await iam.root.send(
    new PutRolePermissionsBoundaryCommand({ RoleName: deployer.name, PermissionsBoundary: administrator }),
  )
  const clerk = await iam.userWhoMay('iam:DeleteRolePermissionsBoundary', deployer.arn)
  await clerk.send(new DeleteRolePermissionsBoundaryCommand({ RoleName: deployer.name }))
  const answer = await iam.root.send(new GetRoleCommand({ RoleName: deployer.name }))
  expect(answer.Role?.PermissionsBoundary).toBeUndefined()
  const problem = await errorOf(clerk.send(new DeleteRolePermissionsBoundaryCommand({ RoleName: deployer.name })))
  expect(problem).toMatchObject({ name: 'NoSuchEntityException' })
})

test("DeleteRolePermissionsBoundary is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(iam.nobody.send(new DeleteRolePermissionsBoundaryCommand({ RoleName: deployer.name })))
  expect(refused).toEqual(iam.refusal('iam:DeleteRolePermissionsBoundary', deployer.arn))
})

test('DeleteRolePermissionsBoundary refuses malformed input', async () => {
  for (const input of [{ RoleName: '' }]) {
    const problem = await errorOf(iam.root.send(new DeleteRolePermissionsBoundaryCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})
