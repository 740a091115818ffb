import {
  GetGroupPolicyCommand,
  GetRolePolicyCommand,
  GetUserPolicyCommand,
  type GetUserPolicyCommandOutput,
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
  readonly noun: string
  readonly entity: { readonly name: string; readonly arn: string }
  /** The member of the answer that names it. */
  readonly nameMember: string
  put(by: IAMClient, name: string, policy: Policy): Promise<unknown>
  get(by: IAMClient, name: string, PolicyName: string): Promise<Omit<GetUserPolicyCommandOutput, 'UserName'>>
}

const kinds: readonly Kind[] = [
  {
    operation: 'GetUserPolicy',
    noun: 'user',
    entity: alice,
    nameMember: 'UserName',
    put: (by, UserName, policy) => by.send(new PutUserPolicyCommand({ UserName, ...policy })),
    get: (by, UserName, PolicyName) => by.send(new GetUserPolicyCommand({ UserName, PolicyName })),
  },
  {
    operation: 'GetGroupPolicy',
    noun: 'group',
    entity: staff,
    nameMember: 'GroupName',
    put: (by, GroupName, policy) => by.send(new PutGroupPolicyCommand({ GroupName, ...policy })),
    get: (by, GroupName, PolicyName) => by.send(new GetGroupPolicyCommand({ GroupName, PolicyName })),
  },
  {
    operation: 'GetRolePolicy',
    noun: 'role',
    entity: deployer,
    nameMember: 'RoleName',
    put: (by, RoleName, policy) => by.send(new PutRolePolicyCommand({ RoleName, ...policy })),
    get: (by, RoleName, PolicyName) => by.send(new GetRolePolicyCommand({ RoleName, PolicyName })),
  },
]

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

describe.each(kinds)('$operation', ({ operation, noun, entity, nameMember, put, get }) => {
  test('is allowed with its own permission, and answers the document as it was sent', async () => {
    const text = `${readDocument}\n`.replace(',', ',\n  ')
    await put(iam.root, entity.name, { PolicyName: 'Read', PolicyDocument: text })
    const clerk = await iam.userWhoMay(`iam:${operation}`, entity.arn)
    const policy = await get(clerk, entity.name, 'Read')
    expect(policy).toMatchObject({ [nameMember]: entity.name, PolicyName: 'Read' })
    expect(policy.PolicyDocument).toMatch(/^[\w%.~-]+$/)
    expect(decodeURIComponent(policy.PolicyDocument ?? '')).toBe(text)
  })

  test("is denied without permission, in AWS's words", async () => {
    const refused = await errorOf(get(iam.nobody, entity.name, 'Read'))
    expect(refused).toEqual(iam.refusal(`iam:${operation}`, entity.arn))
  })

  test('rejects malformed input', async () => {
    for (const [name, policyName] of [
      ['a b', 'Read'],
      [entity.name, ''],
    ] as const) {
      const problem = await errorOf(get(iam.root, name, policyName))
      expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
    }
  })

  test('knows only what is there', async () => {
    expect(await errorOf(get(iam.root, entity.name, 'Other'))).toMatchObject({
      name: 'NoSuchEntityException',
      status: 404,
      message: `The ${noun} policy with name Other cannot be found.`,
    })
  })
})
