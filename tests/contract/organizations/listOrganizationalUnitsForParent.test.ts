import { ListOrganizationalUnitsForParentCommand } from '@aws-sdk/client-organizations'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import {
  expectDenied,
  malformedParents,
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
  client.send(new ListOrganizationalUnitsForParentCommand({ ParentId: rootId, ...change }))
const below = async (change: object) => (await call(change)).OrganizationalUnits?.map(({ Id }) => Id)

test('allowed: what stands in the root or in a unit itself', async () => {
  expect(await below({})).toEqual([unitId])
  expect(await below({ ParentId: unitId })).toEqual([])
})

test('denied: a member that nothing is delegated to, and a role that may not', async () => {
  await expectDenied(local, 'ListOrganizationalUnitsForParent', (client) => call({}, client))
})

test.each(malformedParents)('malformed: %s is answered %s', async (_, name, change) => {
  expect(await errorOf(call(change))).toMatchObject({ name, status: 400 })
})
