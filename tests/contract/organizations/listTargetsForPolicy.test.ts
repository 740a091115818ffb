import { AttachPolicyCommand, ListTargetsForPolicyCommand } from '@aws-sdk/client-organizations'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import {
  expectDenied,
  managementAccount,
  ownAccount,
  partnerAccount,
  rootId,
  startOrganization,
  type TestOrganization,
  unitId,
} from './startOrganization.ts'

let local: TestOrganization
beforeAll(async () => {
  local = await startOrganization()
})
afterAll(() => local.close())

const call = (change: object, client = local.management) =>
  client.send(new ListTargetsForPolicyCommand({ PolicyId: 'p-FullAWSAccess', ...change }))

test('allowed: everything, of the policy that AWS attaches; what is named, of another', async () => {
  await local.enable('SERVICE_CONTROL_POLICY')
  const { Targets = [] } = await local.admin.send(new ListTargetsForPolicyCommand({ PolicyId: 'p-FullAWSAccess' }))
  const all = [rootId, unitId, managementAccount, ownAccount, partnerAccount]
  expect(Targets.map(({ TargetId }) => TargetId).toSorted()).toEqual(all.toSorted())
  const PolicyId = await local.newPolicy()
  await local.management.send(new AttachPolicyCommand({ PolicyId, TargetId: unitId }))
  expect((await call({ PolicyId })).Targets).toMatchObject([
    { TargetId: unitId, Name: 'Teams', Type: 'ORGANIZATIONAL_UNIT' },
  ])
})

test('denied: a member that nothing is delegated to, and a role that may not', async () => {
  await expectDenied(local, 'ListTargetsForPolicy', (client) => call({}, client))
})

test.each<[string, string, object]>([
  ['a policy that is not there', 'PolicyNotFoundException', { PolicyId: 'p-00000000' }],
  ['what can be no policy', 'InvalidInputException', { PolicyId: 'r-ex4m' }],
])('malformed: %s is answered %s', async (_, name, change) => {
  expect(await errorOf(call(change))).toMatchObject({ name, status: 400 })
})
