import {
  AttachGroupPolicyCommand,
  AttachRolePolicyCommand,
  AttachUserPolicyCommand,
  type IAMClient,
  ListAttachedGroupPoliciesCommand,
  type ListAttachedGroupPoliciesCommandOutput,
  ListAttachedRolePoliciesCommand,
  ListAttachedUserPoliciesCommand,
} from '@aws-sdk/client-iam'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { alice, deployer, staff, startIam, type TestIam } from '../startIam.ts'

interface Kind {
  readonly operation: string
  attach(by: IAMClient, PolicyArn: string): Promise<unknown>
  listAttached(by: IAMClient): Promise<Pick<ListAttachedGroupPoliciesCommandOutput, 'AttachedPolicies'>>
}

const [user, group, role] = [{ UserName: alice.name }, { GroupName: staff.name }, { RoleName: deployer.name }]
const kinds: readonly Kind[] = [
  {
    operation: 'AttachUserPolicy',
    attach: (by, PolicyArn) => by.send(new AttachUserPolicyCommand({ ...user, PolicyArn })),
    listAttached: (by) => by.send(new ListAttachedUserPoliciesCommand(user)),
  },
  {
    operation: 'AttachGroupPolicy',
    attach: (by, PolicyArn) => by.send(new AttachGroupPolicyCommand({ ...group, PolicyArn })),
    listAttached: (by) => by.send(new ListAttachedGroupPoliciesCommand(group)),
  },
  {
    operation: 'AttachRolePolicy',
    attach: (by, PolicyArn) => by.send(new AttachRolePolicyCommand({ ...role, PolicyArn })),
    listAttached: (by) => by.send(new ListAttachedRolePoliciesCommand(role)),
  },
]

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

describe.each(kinds)("$operation, of AWS's policies", ({ attach, listAttached }) => {
  test('attaches any that is for customers', async () => {
    const PolicyArn = 'arn:aws:iam::aws:policy/AmazonS3FullAccess'
    await attach(iam.root, PolicyArn)
    const { AttachedPolicies } = await listAttached(iam.root)
    expect(AttachedPolicies).toContainEqual({ PolicyName: 'AmazonS3FullAccess', PolicyArn })
  })

  test('refuses those of service-linked roles, and what AWS does not have', async () => {
    const linked = 'arn:aws:iam::aws:policy/aws-service-role/AWSSupportServiceRolePolicy'
    expect(await errorOf(attach(iam.root, linked))).toEqual({
      name: 'PolicyNotAttachableException',
      status: 400,
      message: 'Cannot attach a Service Role Policy to a customer role.',
    })
    const none = 'arn:aws:iam::aws:policy/AmazonS3HalfAccess'
    expect(await errorOf(attach(iam.root, none))).toMatchObject({ name: 'NoSuchEntityException' })
  })
})
