import {
  GetGroupPolicyCommand,
  GetRolePolicyCommand,
  GetUserPolicyCommand,
  type GetUserPolicyCommandOutput,
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
import {
  alice,
  deployer,
  documentOf,
  malformedDocuments,
  readDocument,
  staff,
  startIam,
  type TestIam,
} from '../startIam.ts'

interface Policy {
  readonly PolicyName: string
  readonly PolicyDocument: string
}

interface Kind {
  readonly operation: string
  readonly noun: string
  readonly entity: { readonly name: string; readonly arn: string }
  /** Of all inline policies together. */
  readonly mostCharacters: number
  put(by: IAMClient, name: string, policy: Policy): Promise<unknown>
  get(name: string, PolicyName: string): Promise<Pick<GetUserPolicyCommandOutput, 'PolicyDocument'>>
  list(name: string): Promise<ListUserPoliciesCommandOutput>
}

const kinds: readonly Kind[] = [
  {
    operation: 'PutUserPolicy',
    noun: 'user',
    entity: alice,
    mostCharacters: 2048,
    put: (by, UserName, policy) => by.send(new PutUserPolicyCommand({ UserName, ...policy })),
    get: (UserName, PolicyName) => iam.root.send(new GetUserPolicyCommand({ UserName, PolicyName })),
    list: (UserName) => iam.root.send(new ListUserPoliciesCommand({ UserName })),
  },
  {
    operation: 'PutGroupPolicy',
    noun: 'group',
    entity: staff,
    mostCharacters: 5120,
    put: (by, GroupName, policy) => by.send(new PutGroupPolicyCommand({ GroupName, ...policy })),
    get: (GroupName, PolicyName) => iam.root.send(new GetGroupPolicyCommand({ GroupName, PolicyName })),
    list: (GroupName) => iam.root.send(new ListGroupPoliciesCommand({ GroupName })),
  },
  {
    operation: 'PutRolePolicy',
    noun: 'role',
    entity: deployer,
    mostCharacters: 10_240,
    put: (by, RoleName, policy) => by.send(new PutRolePolicyCommand({ RoleName, ...policy })),
    get: (RoleName, PolicyName) => iam.root.send(new GetRolePolicyCommand({ RoleName, PolicyName })),
    list: (RoleName) => iam.root.send(new ListRolePoliciesCommand({ RoleName })),
  },
]

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

const policyFor = (action: string) => documentOf({ Effect: 'Allow', Action: action, Resource: '*' })

describe.each(kinds)('$operation', ({ operation, noun, entity, mostCharacters, put, get, list }) => {
  test('is allowed with its own permission, and replaces the policy of the same name', async () => {
    const clerk = await iam.userWhoMay(`iam:${operation}`, entity.arn)
    for (const action of ['s3:GetObject', 's3:PutObject']) {
      await put(clerk, entity.name, { PolicyName: 'Read', PolicyDocument: policyFor(action) })
    }
    const { PolicyDocument = '' } = await get(entity.name, 'Read')
    expect(decodeURIComponent(PolicyDocument)).toBe(policyFor('s3:PutObject'))
    expect((await list(entity.name)).PolicyNames).toEqual(['Read'])
  })

  test("is denied without permission, in AWS's words", async () => {
    const refused = await errorOf(put(iam.nobody, entity.name, { PolicyName: 'Read', PolicyDocument: readDocument }))
    expect(refused).toEqual(iam.refusal(`iam:${operation}`, entity.arn))
  })

  test('rejects malformed documents', async () => {
    for (const PolicyDocument of malformedDocuments) {
      const problem = await errorOf(put(iam.root, entity.name, { PolicyName: 'Bad', PolicyDocument }))
      expect(problem).toMatchObject({ name: 'MalformedPolicyDocumentException', status: 400 })
      expect(problem.message).not.toBe('')
    }
  })

  test('keeps all policies together within the characters of its kind, white space not counted', async () => {
    const wide = `${readDocument}${' '.repeat(mostCharacters)}`
    await put(iam.root, entity.name, { PolicyName: 'Wide', PolicyDocument: wide })
    const long = policyFor(`s3:${'x'.repeat(mostCharacters)}`)
    const problem = await errorOf(put(iam.root, entity.name, { PolicyName: 'Long', PolicyDocument: long }))
    expect(problem).toMatchObject({
      name: 'LimitExceededException',
      status: 409,
      message: `Maximum policy size of ${mostCharacters} bytes exceeded for ${noun} ${entity.name}`,
    })
  })

  test('knows only those who are there', async () => {
    const policy = { PolicyName: 'Read', PolicyDocument: readDocument }
    expect(await errorOf(put(iam.root, 'stranger', policy))).toMatchObject({
      name: 'NoSuchEntityException',
      status: 404,
      message: `The ${noun} with name stranger cannot be found.`,
    })
  })
})
