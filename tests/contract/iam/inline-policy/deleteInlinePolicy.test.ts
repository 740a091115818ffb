import {
  DeleteGroupPolicyCommand,
  DeleteRolePolicyCommand,
  DeleteUserPolicyCommand,
  type IAMClient,
  PutGroupPolicyCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { alice, deployer, readDocument, staff, startIam, type TestIam } from '../startIam.ts'

interface Policy {
  readonly PolicyName: string
  readonly PolicyDocument: string
}

interface Kind {
  readonly operation: string
  readonly entity: { readonly name: string; readonly arn: string }
  put(by: IAMClient, name: string, policy: Policy): Promise<unknown>
  remove(by: IAMClient, name: string, PolicyName: string): Promise<unknown>
}

const kinds: readonly Kind[] = [
  {
    operation: 'DeleteUserPolicy',
    entity: alice,
    put: (by, UserName, policy) => by.send(new PutUserPolicyCommand({ UserName, ...policy })),
    remove: (by, UserName, PolicyName) => by.send(new DeleteUserPolicyCommand({ UserName, PolicyName })),
  },
  {
    operation: 'DeleteGroupPolicy',
    entity: staff,
    put: (by, GroupName, policy) => by.send(new PutGroupPolicyCommand({ GroupName, ...policy })),
    remove: (by, GroupName, PolicyName) => by.send(new DeleteGroupPolicyCommand({ GroupName, PolicyName })),
  },
  {
    operation: 'DeleteRolePolicy',
    entity: deployer,
    put: (by, RoleName, policy) => by.send(new PutRolePolicyCommand({ RoleName, ...policy })),
    remove: (by, RoleName, PolicyName) => by.send(new DeleteRolePolicyCommand({ RoleName, PolicyName })),
  },
]

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

describe.each(kinds)('$operation', ({ operation, entity, put, remove }) => {
  test('is allowed with its own permission, once', async () => {
    await put(iam.root, entity.name, { PolicyName: 'Read', PolicyDocument: readDocument })
    const clerk = await iam.userWhoMay(`iam:${operation}`, entity.arn)
    await remove(clerk, entity.name, 'Read')
    const problem = await errorOf(remove(clerk, entity.name, 'Read'))
    expect(problem).toMatchObject({ name: 'NoSuchEntityException', status: 404 })
  })

  test("is denied without permission, in AWS's words", async () => {
    const refused = await errorOf(remove(iam.nobody, entity.name, 'Read'))
    expect(refused).toEqual(iam.refusal(`iam:${operation}`, entity.arn))
  })

  test('rejects malformed input', async () => {
    const problem = await errorOf(remove(iam.root, entity.name, 'a/b'))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  })
})
