import {
  AttachUserPolicyCommand,
  ListPoliciesCommand,
  type ListPoliciesCommandInput,
  paginateListPolicies,
} from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { administrator, alice, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('ListPolicies is allowed with its own permission, by scope, use and in pages', async () => {
  const clerk = await iam.userWhoMay('iam:ListPolicies', '*')
  const names = async (input: ListPoliciesCommandInput) => {
    const { Policies = [] } = await clerk.send(new ListPoliciesCommand(input))
    return Policies.map(({ PolicyName }) => PolicyName)
  }
  expect(await names({ Scope: 'Local' })).toEqual(['ReadBuckets'])
  expect(await names({ Scope: 'AWS', MaxItems: 1 })).toEqual(['AccessAnalyzerServiceRolePolicy'])
  expect(await names({ OnlyAttached: true })).toEqual([])
  await iam.root.send(new AttachUserPolicyCommand({ UserName: alice.name, PolicyArn: administrator }))
  expect(await names({ OnlyAttached: true })).toEqual(['AdministratorAccess'])
  expect(await names({ PolicyUsageFilter: 'PermissionsPolicy' })).toEqual(['AdministratorAccess'])
  expect(await names({ PolicyUsageFilter: 'PermissionsBoundary' })).toEqual([])
  const all = await names({ PathPrefix: '/job-function/' })
  const first = await clerk.send(new ListPoliciesCommand({ MaxItems: 2, PathPrefix: '/job-function/' }))
  const rest = await names({ Marker: first.Marker, PathPrefix: '/job-function/' })
  expect([...all.slice(0, 2), ...rest]).toEqual(all)
})

test("ListPolicies lists all of AWS's policies in pages", async () => {
  const found: string[] = []
  const pages = paginateListPolicies({ client: iam.root, pageSize: 500 }, { Scope: 'AWS' })
  for await (const { Policies = [] } of pages) {
    for (const { Arn = '', IsAttachable } of Policies) {
      found.push(Arn)
      expect(IsAttachable).toBe(!Arn.includes(':policy/aws-service-role/'))
    }
  }
  expect(found.length).toBeGreaterThan(1_500)
  expect(new Set(found).size).toBe(found.length)
  expect(found).toContain('arn:aws:iam::aws:policy/AmazonS3FullAccess')
  expect(found).toContain('arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole')
})

test("ListPolicies is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(iam.nobody.send(new ListPoliciesCommand({})))
  expect(refused).toEqual(iam.refusal('iam:ListPolicies', '*'))
})

test('ListPolicies refuses malformed input', async () => {
  for (const input of [{ Scope: 'Mine' as 'All' }, { PathPrefix: 'x' }, { MaxItems: 1001 }]) {
    const problem = await errorOf(iam.root.send(new ListPoliciesCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})
