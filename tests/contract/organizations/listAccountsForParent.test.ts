import { ListAccountsForParentCommand } from '@aws-sdk/client-organizations'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import {
  expectDenied,
  malformedParents,
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

const call = (change: object, client = local.admin) =>
  client.send(new ListAccountsForParentCommand({ ParentId: rootId, ...change }))
const below = async (change: object) => (await call(change)).Accounts?.map(({ Id }) => Id)

test('allowed: what stands in the root or in a unit itself', async () => {
  expect(await below({})).toEqual([managementAccount, partnerAccount])
  expect(await below({ ParentId: unitId })).toEqual([ownAccount])
})

test('denied: a member that nothing is delegated to, and a role that may not', async () => {
  await expectDenied(local, 'ListAccountsForParent', (client) => call({}, client))
})

test.each(malformedParents)('malformed: %s is answered %s', async (_, name, change) => {
  expect(await errorOf(call(change))).toMatchObject({ name, status: 400 })
})
