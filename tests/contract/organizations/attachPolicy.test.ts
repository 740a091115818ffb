import { AttachPolicyCommand, ListPoliciesForTargetCommand } from '@aws-sdk/client-organizations'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import {
  expectDenied,
  ownAccount,
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

let id: string
beforeAll(async () => {
  id = await local.newPolicy()
})
const call = (change: object, client = local.management) =>
  client.send(new AttachPolicyCommand({ PolicyId: id, TargetId: ownAccount, ...change }))

test('malformed: a policy of a type that is not enabled', async () => {
  expect((await errorOf(call({}))).name).toBe('PolicyTypeNotEnabledException')
})

test('allowed: to an account, a unit and the root', async () => {
  await local.enable('SERVICE_CONTROL_POLICY')
  for (const TargetId of [ownAccount, unitId, rootId]) {
    await local.admin.send(new AttachPolicyCommand({ PolicyId: id, TargetId }))
    const asked = { TargetId, Filter: 'SERVICE_CONTROL_POLICY' as const }
    const { Policies = [] } = await local.admin.send(new ListPoliciesForTargetCommand(asked))
    expect(Policies.map(({ Id }) => Id)).toEqual(['p-FullAWSAccess', id])
  }
})

test('denied: a member that nothing is delegated to, and a role that may not', async () => {
  await expectDenied(local, 'AttachPolicy', (client) => call({ TargetId: unitId }, client))
})

test.each<[string, string, object]>([
  ['what is attached already', 'DuplicatePolicyAttachmentException', {}],
  ['an account of elsewhere', 'TargetNotFoundException', { TargetId: '999999999999' }],
  ['a policy that is not there', 'PolicyNotFoundException', { PolicyId: 'p-00000000' }],
  ['a target that can be none', 'InvalidInputException', { TargetId: 'Teams' }],
])('malformed: %s is answered %s', async (_, name, change) => {
  expect(await errorOf(call(change))).toMatchObject({ name, status: 400 })
})

test('malformed: a sixth policy of one type', async () => {
  for (let count = 0; count < 3; count += 1) await call({ PolicyId: await local.newPolicy() })
  expect(await errorOf(call({ PolicyId: await local.newPolicy() }))).toMatchObject({
    name: 'ConstraintViolationException',
    message: expect.stringContaining('maximum number of policies'),
  })
})
