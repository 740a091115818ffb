import { DisablePolicyTypeCommand, ListTargetsForPolicyCommand } from '@aws-sdk/client-organizations'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { expectDenied, rootId, startOrganization, type TestOrganization } from './startOrganization.ts'

let local: TestOrganization
beforeAll(async () => {
  local = await startOrganization()
})
afterAll(() => local.close())

const call = (change: object, client = local.management) =>
  client.send(new DisablePolicyTypeCommand({ RootId: rootId, PolicyType: 'SERVICE_CONTROL_POLICY', ...change }))

test('allowed: its policies are attached nowhere any more, those of the other type stay', async () => {
  await local.enable('SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY')
  const { Root } = await call({}, local.admin)
  expect(Root?.PolicyTypes).toEqual([{ Type: 'RESOURCE_CONTROL_POLICY', Status: 'ENABLED' }])
  const counted = async (PolicyId: string) =>
    (await local.management.send(new ListTargetsForPolicyCommand({ PolicyId }))).Targets?.length
  expect([await counted('p-FullAWSAccess'), await counted('p-RCPFullAWSAccess')]).toEqual([0, 5])
})

test('denied: a member that nothing is delegated to, and a role that may not', async () => {
  await expectDenied(local, 'DisablePolicyType', (client) => call({}, client))
})

test.each<[string, string, object]>([
  ['a type that is not enabled', 'PolicyTypeNotEnabledException', {}],
  ['a root that is not there', 'RootNotFoundException', { RootId: 'r-0000' }],
  ['what can be no type', 'InvalidInputException', { PolicyType: 'GROUP_POLICY' }],
])('malformed: %s is answered %s', async (_, name, change) => {
  expect(await errorOf(call(change))).toMatchObject({ name, status: 400 })
})
