import { ListPoliciesCommand } from '@aws-sdk/client-organizations'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { expectDenied, startOrganization, type TestOrganization } from './startOrganization.ts'

let local: TestOrganization
beforeAll(async () => {
  local = await startOrganization()
})
afterAll(() => local.close())

const call = (change: object, client = local.admin) =>
  client.send(new ListPoliciesCommand({ Filter: 'SERVICE_CONTROL_POLICY', ...change }))

test('allowed: those of one type, AWS’s own first', async () => {
  const id = await local.newPolicy()
  expect((await call({})).Policies?.map(({ Id }) => Id)).toEqual(['p-FullAWSAccess', id])
  const onResources = await call({ Filter: 'RESOURCE_CONTROL_POLICY' })
  expect(onResources.Policies?.map(({ Id }) => Id)).toEqual(['p-RCPFullAWSAccess'])
  const first = await call({ MaxResults: 1 })
  expect((await call({ NextToken: first.NextToken })).Policies?.map(({ Id }) => Id)).toEqual([id])
})

test('denied: a member that nothing is delegated to, and a role that may not', async () => {
  await expectDenied(local, 'ListPolicies', (client) => call({}, client))
})

test.each<[string, string, object]>([
  ['a type that is none', 'InvalidInputException', { Filter: 'GROUP_POLICY' }],
  ['a page of twenty-one', 'InvalidInputException', { MaxResults: 21 }],
  ['a type that the emulator does not have', 'NotImplemented', { Filter: 'TAG_POLICY' }],
])('malformed: %s is answered %s', async (_, name, change) => {
  expect(await errorOf(call(change))).toMatchObject({ name, status: 400 })
})
