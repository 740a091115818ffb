import { ListChildrenCommand } from '@aws-sdk/client-organizations'
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
  client.send(new ListChildrenCommand({ ParentId: rootId, ChildType: 'ACCOUNT' as const, ...change }))
const below = async (change: object) => (await call(change)).Children?.map(({ Id }) => Id)

test('allowed: what stands in the root or in a unit itself', async () => {
  expect(await below({})).toEqual([managementAccount, partnerAccount])
  expect(await below({ ParentId: unitId })).toEqual([ownAccount])
  expect(await below({ ChildType: 'ORGANIZATIONAL_UNIT' })).toEqual([unitId])
})

test('denied: a member that nothing is delegated to, and a role that may not', async () => {
  await expectDenied(local, 'ListChildren', (client) => call({}, client))
})

test.each<[string, string, object]>([
  ...malformedParents,
  ['a kind of child that is none', 'InvalidInputException', { ChildType: 'ROOT' }],
])('malformed: %s is answered %s', async (_, name, change) => {
  expect(await errorOf(call(change))).toMatchObject({ name, status: 400 })
})
