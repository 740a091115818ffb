import { DescribeOrganizationalUnitCommand } from '@aws-sdk/client-organizations'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import {
  arnOf,
  expectDenied,
  organizationId,
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
  client.send(new DescribeOrganizationalUnitCommand({ OrganizationalUnitId: unitId, ...change }))

test('allowed: a unit, by its id', async () => {
  expect((await call({})).OrganizationalUnit).toEqual({
    Id: unitId,
    Arn: arnOf(`ou/${organizationId}/${unitId}`),
    Name: 'Teams',
    Path: `${organizationId}/${rootId}/${unitId}/`,
  })
})

test('denied: a member that nothing is delegated to, and a role that may not', async () => {
  await expectDenied(local, 'DescribeOrganizationalUnit', (client) => call({}, client))
})

test.each<[string, string, object]>([
  ['a root', 'InvalidInputException', { OrganizationalUnitId: rootId }],
  ['a unit that is not there', 'OrganizationalUnitNotFoundException', { OrganizationalUnitId: 'ou-ex4m-00000000' }],
])('malformed: %s is answered %s', async (_, name, change) => {
  expect(await errorOf(call(change))).toMatchObject({ name, status: 400 })
})
