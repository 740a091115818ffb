import { AttachPolicyCommand, DetachPolicyCommand, ListPoliciesForTargetCommand } from '@aws-sdk/client-organizations'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import {
  expectDenied,
  managementAccount,
  startOrganization,
  type TestOrganization,
  unitId,
} from './startOrganization.ts'

let local: TestOrganization
beforeAll(async () => {
  local = await startOrganization()
})
afterAll(() => local.close())

let id: string
beforeAll(async () => {
  await local.enable('SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY')
  id = await local.newPolicy()
})
const call = (change: object, client = local.management) =>
  client.send(new DetachPolicyCommand({ PolicyId: 'p-FullAWSAccess', TargetId: unitId, ...change }))

test('allowed: once another one is attached, the policy that allows everything can go', async () => {
  await local.management.send(new AttachPolicyCommand({ PolicyId: id, TargetId: managementAccount }))
  await local.admin.send(new DetachPolicyCommand({ PolicyId: 'p-FullAWSAccess', TargetId: managementAccount }))
  const asked = { TargetId: managementAccount, Filter: 'SERVICE_CONTROL_POLICY' as const }
  const { Policies = [] } = await local.management.send(new ListPoliciesForTargetCommand(asked))
  expect(Policies.map(({ Id }) => Id)).toEqual([id])
})

test('denied: a member that nothing is delegated to, and a role that may not', async () => {
  await expectDenied(local, 'DetachPolicy', (client) => call({ PolicyId: id, TargetId: managementAccount }, client))
})

test.each<[string, string, object]>([
  ['the last one of its type', 'ConstraintViolationException', {}],
  ['the one that every resource has', 'InvalidInputException', { PolicyId: 'p-RCPFullAWSAccess' }],
  ['what is not attached', 'PolicyNotAttachedException', { PolicyId: 'own' }],
  ['an account of elsewhere', 'TargetNotFoundException', { TargetId: '999999999999' }],
  ['a target that can be none', 'InvalidInputException', { TargetId: 'Teams' }],
])('malformed: %s is answered %s', async (_, name, change) => {
  expect(
    await errorOf(call('PolicyId' in change && change.PolicyId === 'own' ? { PolicyId: id } : change)),
  ).toMatchObject({ name, status: 400 })
})
