import { ListAccountsForParentCommand } from '@aws-sdk/client-organizations'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import {
  deniedToMember,
  managementAccount,
  ownAccount,
  partnerAccount,
  refusedByRole,
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

const call = (change: object) => local.admin.send(new ListAccountsForParentCommand({ ParentId: rootId, ...change }))
const below = async (change: object) => (await call(change)).Accounts?.map(({ Id }) => Id)

test('allowed: what stands in the root or in a unit itself', async () => {
  expect(await below({})).toEqual([managementAccount, partnerAccount])
  expect(await below({ ParentId: unitId })).toEqual([ownAccount])
})

test('denied: a member that nothing is delegated to, and a role that may not', async () => {
  expect(await errorOf(local.partner.send(new ListAccountsForParentCommand({ ParentId: rootId })))).toEqual(
    deniedToMember,
  )
  expect(await errorOf(local.reader.send(new ListAccountsForParentCommand({ ParentId: rootId })))).toEqual(
    refusedByRole('ListAccountsForParent'),
  )
})

test.each<[string, string, object]>([
  ['what can be no parent', 'InvalidInputException', { ParentId: '123456789012' }],
  ['a unit that is not there', 'ParentNotFoundException', { ParentId: 'ou-ex4m-00000000' }],
])('malformed: %s is answered %s', async (_, name, change) => {
  expect(await errorOf(call(change))).toMatchObject({ name, status: 400 })
})
