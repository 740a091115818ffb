import {
  type AttachedPermissionsBoundary,
  DeleteRolePermissionsBoundaryCommand,
  DeleteUserPermissionsBoundaryCommand,
  GetRoleCommand,
  GetUserCommand,
  type IAMClient,
  PutRolePermissionsBoundaryCommand,
  PutUserPermissionsBoundaryCommand,
} from '@aws-sdk/client-iam'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { administrator, alice, deployer, startIam, type TestIam } from '../startIam.ts'

interface Kind {
  readonly operation: string
  readonly entity: { readonly name: string; readonly arn: string }
  put(by: IAMClient, name: string, PermissionsBoundary: string): Promise<unknown>
  remove(by: IAMClient, name: string): Promise<unknown>
  boundary(name: string): Promise<AttachedPermissionsBoundary | undefined>
}

const kinds: readonly Kind[] = [
  {
    operation: 'DeleteUserPermissionsBoundary',
    entity: alice,
    put: (by, UserName, PermissionsBoundary) =>
      by.send(new PutUserPermissionsBoundaryCommand({ UserName, PermissionsBoundary })),
    remove: (by, UserName) => by.send(new DeleteUserPermissionsBoundaryCommand({ UserName })),
    boundary: async (UserName) => (await iam.root.send(new GetUserCommand({ UserName }))).User?.PermissionsBoundary,
  },
  {
    operation: 'DeleteRolePermissionsBoundary',
    entity: deployer,
    put: (by, RoleName, PermissionsBoundary) =>
      by.send(new PutRolePermissionsBoundaryCommand({ RoleName, PermissionsBoundary })),
    remove: (by, RoleName) => by.send(new DeleteRolePermissionsBoundaryCommand({ RoleName })),
    boundary: async (RoleName) => (await iam.root.send(new GetRoleCommand({ RoleName }))).Role?.PermissionsBoundary,
  },
]

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

describe.each(kinds)('$operation', ({ operation, entity, put, remove, boundary }) => {
  test('is allowed with its own permission, once', async () => {
    await put(iam.root, entity.name, administrator)
    const clerk = await iam.userWhoMay(`iam:${operation}`, entity.arn)
    await remove(clerk, entity.name)
    expect(await boundary(entity.name)).toBeUndefined()
    const problem = await errorOf(remove(clerk, entity.name))
    expect(problem).toMatchObject({ name: 'NoSuchEntityException' })
  })

  test("is denied without permission, in AWS's words", async () => {
    const refused = await errorOf(remove(iam.nobody, entity.name))
    expect(refused).toEqual(iam.refusal(`iam:${operation}`, entity.arn))
  })

  test('rejects malformed input', async () => {
    const problem = await errorOf(remove(iam.root, ''))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  })
})
