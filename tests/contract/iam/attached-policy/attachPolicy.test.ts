import {
  AttachGroupPolicyCommand,
  AttachRolePolicyCommand,
  AttachUserPolicyCommand,
  CreatePolicyCommand,
  type IAMClient,
  ListAttachedGroupPoliciesCommand,
  type ListAttachedGroupPoliciesCommandOutput,
  ListAttachedRolePoliciesCommand,
  ListAttachedUserPoliciesCommand,
} from '@aws-sdk/client-iam'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import {
  administrator,
  alice,
  deployer,
  readBuckets,
  readDocument,
  staff,
  startIam,
  type TestIam,
} from '../startIam.ts'

interface Kind {
  readonly operation: string
  readonly noun: 'User' | 'Group' | 'Role'
  readonly entity: { readonly name: string; readonly arn: string }
  attach(by: IAMClient, name: string, PolicyArn: string | undefined): Promise<unknown>
  listAttached(by: IAMClient, name: string): Promise<Pick<ListAttachedGroupPoliciesCommandOutput, 'AttachedPolicies'>>
}

const kinds: readonly Kind[] = [
  {
    operation: 'AttachUserPolicy',
    noun: 'User',
    entity: alice,
    attach: (by, UserName, PolicyArn) => by.send(new AttachUserPolicyCommand({ UserName, PolicyArn })),
    listAttached: (by, UserName) => by.send(new ListAttachedUserPoliciesCommand({ UserName })),
  },
  {
    operation: 'AttachGroupPolicy',
    noun: 'Group',
    entity: staff,
    attach: (by, GroupName, PolicyArn) => by.send(new AttachGroupPolicyCommand({ GroupName, PolicyArn })),
    listAttached: (by, GroupName) => by.send(new ListAttachedGroupPoliciesCommand({ GroupName })),
  },
  {
    operation: 'AttachRolePolicy',
    noun: 'Role',
    entity: deployer,
    attach: (by, RoleName, PolicyArn) => by.send(new AttachRolePolicyCommand({ RoleName, PolicyArn })),
    listAttached: (by, RoleName) => by.send(new ListAttachedRolePoliciesCommand({ RoleName })),
  },
]

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

describe.each(kinds)('$operation', ({ operation, noun, entity, attach, listAttached }) => {
  test('is allowed with its own permission, and attaching again changes nothing', async () => {
    const clerk = await iam.userWhoMay(`iam:${operation}`, entity.arn)
    for (const arn of [readBuckets.arn, administrator, readBuckets.arn]) await attach(clerk, entity.name, arn)
    const { AttachedPolicies } = await listAttached(iam.root, entity.name)
    expect(AttachedPolicies?.map(({ PolicyArn }) => PolicyArn)).toEqual([administrator, readBuckets.arn])
  })

  test("is denied without permission, in AWS's words", async () => {
    const refused = await errorOf(attach(iam.nobody, entity.name, administrator))
    expect(refused).toEqual(iam.refusal(`iam:${operation}`, entity.arn))
  })

  test('rejects malformed input', async () => {
    const problem = await errorOf(attach(iam.root, entity.name, 'short'))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  })

  test('knows only policies that are there, and only entities of its kind', async () => {
    const missing = `${readBuckets.arn}X`
    expect(await errorOf(attach(iam.root, entity.name, missing))).toMatchObject({
      name: 'NoSuchEntityException',
      message: `Policy ${missing} does not exist or is not attachable.`,
    })
    const unknown = await errorOf(attach(iam.root, 'stranger', administrator))
    expect(unknown).toMatchObject({ name: 'NoSuchEntityException' })
  })

  test('attaches ten policies and no more', async () => {
    for (let index = 0; index < 9; index += 1) {
      const input = { PolicyName: `For${noun}${index}`, PolicyDocument: readDocument }
      const { Policy } = await iam.root.send(new CreatePolicyCommand(input))
      const attached = attach(iam.root, entity.name, Policy?.Arn)
      if (index < 8) await attached
      else expect(await errorOf(attached)).toMatchObject({ message: `Cannot exceed quota for PoliciesPer${noun}: 10` })
    }
  })
})

test.each(['noarn', 'no-arn-but-long-enough', 'arn:aws:iam::aws:'])(
  'AttachRolePolicy says that %s is no ARN',
  async (PolicyArn) => {
    const attached = iam.root.send(new AttachRolePolicyCommand({ RoleName: deployer.name, PolicyArn }))
    expect(await errorOf(attached)).toMatchObject({
      name: 'ValidationError',
      message: 'Invalid ARN:  Could not be parsed!',
      status: 400,
    })
  },
)
