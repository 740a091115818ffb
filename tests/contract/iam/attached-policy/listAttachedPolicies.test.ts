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
import { administrator, alice, deployer, readBuckets, staff, startIam, type TestIam } from '../startIam.ts'

interface ListInput {
  readonly PathPrefix?: string
  readonly MaxItems?: number
  readonly Marker?: string | undefined
}

interface Kind {
  readonly operation: string
  readonly entity: { readonly name: string; readonly arn: string }
  attach(by: IAMClient, name: string, PolicyArn: string): Promise<unknown>
  list(by: IAMClient, name: string, input?: ListInput): Promise<ListAttachedGroupPoliciesCommandOutput>
}

const kinds: readonly Kind[] = [
  {
    operation: 'ListAttachedUserPolicies',
    entity: alice,
    attach: (by, UserName, PolicyArn) => by.send(new AttachUserPolicyCommand({ UserName, PolicyArn })),
    list: (by, UserName, input) => by.send(new ListAttachedUserPoliciesCommand({ UserName, ...input })),
  },
  {
    operation: 'ListAttachedGroupPolicies',
    entity: staff,
    attach: (by, GroupName, PolicyArn) => by.send(new AttachGroupPolicyCommand({ GroupName, PolicyArn })),
    list: (by, GroupName, input) => by.send(new ListAttachedGroupPoliciesCommand({ GroupName, ...input })),
  },
  {
    operation: 'ListAttachedRolePolicies',
    entity: deployer,
    attach: (by, RoleName, PolicyArn) => by.send(new AttachRolePolicyCommand({ RoleName, PolicyArn })),
    list: (by, RoleName, input) => by.send(new ListAttachedRolePoliciesCommand({ RoleName, ...input })),
  },
]

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

describe.each(kinds)('$operation', ({ operation, entity, attach, list }) => {
  test('is allowed with its own permission, and comes in pages', async () => {
    for (const arn of [readBuckets.arn, administrator]) await attach(iam.root, entity.name, arn)
    const clerk = await iam.userWhoMay(`iam:${operation}`, entity.arn)
    const first = await list(clerk, entity.name, { MaxItems: 1 })
    expect(first).toMatchObject({
      AttachedPolicies: [{ PolicyName: 'AdministratorAccess', PolicyArn: administrator }],
      IsTruncated: true,
    })
    const second = await list(clerk, entity.name, { Marker: first.Marker })
    expect(second.AttachedPolicies).toEqual([{ PolicyName: readBuckets.name, PolicyArn: readBuckets.arn }])
    const elsewhere = await list(clerk, entity.name, { PathPrefix: '/elsewhere/' })
    expect(elsewhere.AttachedPolicies ?? []).toEqual([])
  })

  test("is denied without permission, in AWS's words", async () => {
    const refused = await errorOf(list(iam.nobody, entity.name))
    expect(refused).toEqual(iam.refusal(`iam:${operation}`, entity.arn))
  })

  test('rejects malformed input', async () => {
    for (const input of [{ PathPrefix: 'x' }, { Marker: 'AAA' }]) {
      const problem = await errorOf(list(iam.root, entity.name, input))
      expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
    }
  })
})
