import { AttachPolicyCommand, ListPoliciesForTargetCommand } from '@aws-sdk/client-organizations'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { expectDenied, ownAccount, startOrganization, type TestOrganization, unitId } from './startOrganization.ts'

let local: TestOrganization
beforeAll(async () => {
  local = await startOrganization()
})
afterAll(() => local.close())

const input = { TargetId: unitId, Filter: 'SERVICE_CONTROL_POLICY' as const }
const call = (change: object, client = local.admin) =>
  client.send(new ListPoliciesForTargetCommand({ ...input, ...change }))

test('allowed: what is attached to it itself, in the order in which it was; before the type is enabled nothing is', async () => {
  expect((await call({})).Policies).toEqual([])
  await local.enable('SERVICE_CONTROL_POLICY')
  const PolicyId = await local.newPolicy()
  await local.admin.send(new AttachPolicyCommand({ PolicyId, TargetId: unitId }))
  expect((await call({})).Policies?.map(({ Id }) => Id)).toEqual(['p-FullAWSAccess', PolicyId])
  expect((await call({ TargetId: ownAccount })).Policies?.map(({ Id }) => Id)).toEqual(['p-FullAWSAccess'])
})

test('denied: a member that nothing is delegated to, and a role that may not', async () => {
  await expectDenied(local, 'ListPoliciesForTarget', (client) => call({}, client))
})

test.each<[string, string, object]>([
  ['what can be no target', 'InvalidInputException', { TargetId: 'Teams' }],
  ['an account of elsewhere', 'TargetNotFoundException', { TargetId: '999999999999' }],
])('malformed: %s is answered %s', async (_, name, change) => {
  expect(await errorOf(call(change))).toMatchObject({ name, status: 400 })
})
