import { AttachPolicyCommand, DeletePolicyCommand, DescribePolicyCommand } from '@aws-sdk/client-organizations'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { expectDenied, rootId, startOrganization, type TestOrganization } from './startOrganization.ts'

let local: TestOrganization
beforeAll(async () => {
  local = await startOrganization()
})
afterAll(() => local.close())

let id: string
beforeAll(async () => {
  await local.enable('SERVICE_CONTROL_POLICY')
  id = await local.newPolicy()
})
const call = (change: object, client = local.management) =>
  client.send(new DeletePolicyCommand({ PolicyId: id, ...change }))

test('allowed: a policy that is attached nowhere goes', async () => {
  const gone = await local.newPolicy()
  await local.admin.send(new DeletePolicyCommand({ PolicyId: gone }))
  expect((await errorOf(local.admin.send(new DescribePolicyCommand({ PolicyId: gone })))).name).toBe(
    'PolicyNotFoundException',
  )
})

test('denied: a member that nothing is delegated to, and a role that may not', async () => {
  await expectDenied(local, 'DeletePolicy', (client) => call({}, client))
})

test.each<[string, string, object]>([
  ["one of AWS's own", 'InvalidInputException', { PolicyId: 'p-FullAWSAccess' }],
  ['what can be no policy', 'InvalidInputException', { PolicyId: 'FullAWSAccess' }],
  ['a policy that is not there', 'PolicyNotFoundException', { PolicyId: 'p-00000000' }],
  ['a policy that is attached', 'PolicyInUseException', {}],
])('malformed: %s is answered %s', async (_, name, change) => {
  await local.management.send(new AttachPolicyCommand({ PolicyId: id, TargetId: rootId })).catch(() => undefined)
  expect(await errorOf(call(change))).toMatchObject({ name, status: 400 })
})
