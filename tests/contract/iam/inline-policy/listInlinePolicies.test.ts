import {
  type IAMClient,
  ListGroupPoliciesCommand,
  ListRolePoliciesCommand,
  ListUserPoliciesCommand,
  type ListUserPoliciesCommandOutput,
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

interface ListInput {
  readonly MaxItems?: number
  readonly Marker?: string | undefined
}

interface Kind {
  readonly operation: string
  readonly entity: { readonly name: string; readonly arn: string }
  put(by: IAMClient, name: string, policy: Policy): Promise<unknown>
  list(by: IAMClient, name: string, input?: ListInput): Promise<ListUserPoliciesCommandOutput>
}

const kinds: readonly Kind[] = [
  {
    operation: 'ListUserPolicies',
    entity: alice,
    put: (by, UserName, policy) => by.send(new PutUserPolicyCommand({ UserName, ...policy })),
    list: (by, UserName, input) => by.send(new ListUserPoliciesCommand({ UserName, ...input })),
  },
  {
    operation: 'ListGroupPolicies',
    entity: staff,
    put: (by, GroupName, policy) => by.send(new PutGroupPolicyCommand({ GroupName, ...policy })),
    list: (by, GroupName, input) => by.send(new ListGroupPoliciesCommand({ GroupName, ...input })),
  },
  {
    operation: 'ListRolePolicies',
    entity: deployer,
    put: (by, RoleName, policy) => by.send(new PutRolePolicyCommand({ RoleName, ...policy })),
    list: (by, RoleName, input) => by.send(new ListRolePoliciesCommand({ RoleName, ...input })),
  },
]

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

describe.each(kinds)('$operation', ({ operation, entity, put, list }) => {
  test('is allowed with its own permission, and comes in pages', async () => {
    for (const PolicyName of ['C', 'A', 'B']) {
      await put(iam.root, entity.name, { PolicyName, PolicyDocument: readDocument })
    }
    const clerk = await iam.userWhoMay(`iam:${operation}`, entity.arn)
    const first = await list(clerk, entity.name, { MaxItems: 2 })
    expect(first).toMatchObject({ PolicyNames: ['A', 'B'], IsTruncated: true })
    const second = await list(clerk, entity.name, { Marker: first.Marker })
    expect(second).toMatchObject({ PolicyNames: ['C'], IsTruncated: false })
  })

  test("is denied without permission, in AWS's words", async () => {
    const refused = await errorOf(list(iam.nobody, entity.name))
    expect(refused).toEqual(iam.refusal(`iam:${operation}`, entity.arn))
  })

  test('rejects malformed input', async () => {
    for (const input of [{ MaxItems: 0 }, { MaxItems: 1001 }, { Marker: '?' }]) {
      const problem = await errorOf(list(iam.root, entity.name, input))
      expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
    }
  })
})
