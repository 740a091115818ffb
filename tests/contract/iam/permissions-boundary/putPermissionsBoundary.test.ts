import {
  type AttachedPermissionsBoundary,
  GetRoleCommand,
  GetUserCommand,
  type IAMClient,
  PutRolePermissionsBoundaryCommand,
  PutUserPermissionsBoundaryCommand,
} from '@aws-sdk/client-iam'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { administrator, alice, deployer, readBuckets, startIam, type TestIam } from '../startIam.ts'

interface Kind {
  readonly operation: string
  readonly entity: { readonly name: string; readonly arn: string }
  put(by: IAMClient, name: string, PermissionsBoundary: string): Promise<unknown>
  boundary(name: string): Promise<AttachedPermissionsBoundary | undefined>
}

const kinds: readonly Kind[] = [
  {
    operation: 'PutUserPermissionsBoundary',
    entity: alice,
    put: (by, UserName, PermissionsBoundary) =>
      by.send(new PutUserPermissionsBoundaryCommand({ UserName, PermissionsBoundary })),
    boundary: async (UserName) => (await iam.root.send(new GetUserCommand({ UserName }))).User?.PermissionsBoundary,
  },
  {
    operation: 'PutRolePermissionsBoundary',
    entity: deployer,
    put: (by, RoleName, PermissionsBoundary) =>
      by.send(new PutRolePermissionsBoundaryCommand({ RoleName, PermissionsBoundary })),
    boundary: async (RoleName) => (await iam.root.send(new GetRoleCommand({ RoleName }))).Role?.PermissionsBoundary,
  },
]

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

describe.each(kinds)('$operation', ({ operation, entity, put, boundary }) => {
  test('is allowed with its own permission, and the entity shows the boundary that was set last', async () => {
    const clerk = await iam.userWhoMay(`iam:${operation}`, entity.arn)
    await put(clerk, entity.name, administrator)
    await put(clerk, entity.name, readBuckets.arn)
    expect(await boundary(entity.name)).toEqual({
      PermissionsBoundaryType: 'Policy',
      PermissionsBoundaryArn: readBuckets.arn,
    })
  })

  test("is denied without permission, in AWS's words", async () => {
    const refused = await errorOf(put(iam.nobody, entity.name, administrator))
    expect(refused).toEqual(iam.refusal(`iam:${operation}`, entity.arn))
  })

  test('rejects malformed input', async () => {
    const problem = await errorOf(put(iam.root, entity.name, 'short'))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  })

  test('takes only a policy that is there', async () => {
    const missing = `${readBuckets.arn}X`
    expect(await errorOf(put(iam.root, entity.name, missing))).toMatchObject({
      name: 'NoSuchEntityException',
      message: `Scope ARN: ${missing} does not exist or is not attachable.`,
    })
  })
})
