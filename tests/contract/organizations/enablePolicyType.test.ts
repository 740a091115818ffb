import { EnablePolicyTypeCommand, ListTargetsForPolicyCommand } from '@aws-sdk/client-organizations'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { expectDenied, rootId, startOrganization, type TestOrganization } from './startOrganization.ts'

let local: TestOrganization
beforeAll(async () => {
  local = await startOrganization()
})
afterAll(() => local.close())

const call = (change: object, client = local.management) =>
  client.send(new EnablePolicyTypeCommand({ RootId: rootId, PolicyType: 'SERVICE_CONTROL_POLICY', ...change }))

test('allowed: what allows everything is attached everywhere, so that nothing is lost', async () => {
  const { Root } = await call({}, local.admin)
  expect(Root?.PolicyTypes).toEqual([{ Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' }])
  const asked = new ListTargetsForPolicyCommand({ PolicyId: 'p-FullAWSAccess' })
  expect((await local.management.send(asked)).Targets).toHaveLength(5)
  expect((await call({ PolicyType: 'RESOURCE_CONTROL_POLICY' })).Root?.PolicyTypes).toHaveLength(2)
})

test('denied: a member that nothing is delegated to, and a role that may not', async () => {
  await expectDenied(local, 'EnablePolicyType', (client) => call({}, client))
})

test.each<[string, string, object]>([
  ['a type that is enabled', 'PolicyTypeAlreadyEnabledException', {}],
  ['a root that is not there', 'RootNotFoundException', { RootId: 'r-0000' }],
  ['what can be no root', 'InvalidInputException', { RootId: 'ou-ex4m-2rolecal' }],
  ['a type that the emulator does not have', 'NotImplemented', { PolicyType: 'TAG_POLICY' }],
])('malformed: %s is answered %s', async (_, name, change) => {
  expect(await errorOf(call(change))).toMatchObject({ name, status: 400 })
})
