import {
  AttachGroupPolicyCommand,
  AttachRolePolicyCommand,
  AttachUserPolicyCommand,
  DetachGroupPolicyCommand,
  DetachRolePolicyCommand,
  DetachUserPolicyCommand,
  type IAMClient,
} from '@aws-sdk/client-iam'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { alice, deployer, readBuckets, staff, startIam, type TestIam } from '../startIam.ts'

interface Kind {
  readonly operation: string
  readonly entity: { readonly name: string; readonly arn: string }
  attach(by: IAMClient, name: string, PolicyArn: string): Promise<unknown>
  detach(by: IAMClient, name: string, PolicyArn: string): Promise<unknown>
}

const kinds: readonly Kind[] = [
  {
    operation: 'DetachUserPolicy',
    entity: alice,
    attach: (by, UserName, PolicyArn) => by.send(new AttachUserPolicyCommand({ UserName, PolicyArn })),
    detach: (by, UserName, PolicyArn) => by.send(new DetachUserPolicyCommand({ UserName, PolicyArn })),
  },
  {
    operation: 'DetachGroupPolicy',
    entity: staff,
    attach: (by, GroupName, PolicyArn) => by.send(new AttachGroupPolicyCommand({ GroupName, PolicyArn })),
    detach: (by, GroupName, PolicyArn) => by.send(new DetachGroupPolicyCommand({ GroupName, PolicyArn })),
  },
  {
    operation: 'DetachRolePolicy',
    entity: deployer,
    attach: (by, RoleName, PolicyArn) => by.send(new AttachRolePolicyCommand({ RoleName, PolicyArn })),
    detach: (by, RoleName, PolicyArn) => by.send(new DetachRolePolicyCommand({ RoleName, PolicyArn })),
  },
]

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

describe.each(kinds)('$operation', ({ operation, entity, attach, detach }) => {
  test('is allowed with its own permission, once', async () => {
    await attach(iam.root, entity.name, readBuckets.arn)
    const clerk = await iam.userWhoMay(`iam:${operation}`, entity.arn)
    await detach(clerk, entity.name, readBuckets.arn)
    expect(await errorOf(detach(clerk, entity.name, readBuckets.arn))).toMatchObject({
      name: 'NoSuchEntityException',
      status: 404,
      message: `Policy ${readBuckets.arn} was not found.`,
    })
  })

  test("is denied without permission, in AWS's words", async () => {
    const refused = await errorOf(detach(iam.nobody, entity.name, readBuckets.arn))
    expect(refused).toEqual(iam.refusal(`iam:${operation}`, entity.arn))
  })

  test('rejects malformed input', async () => {
    const problem = await errorOf(detach(iam.root, entity.name, ''))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  })
})
