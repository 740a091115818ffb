import { ListParentsCommand } from '@aws-sdk/client-organizations'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import {
  expectDenied,
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
  client.send(new ListParentsCommand({ ChildId: ownAccount, ...change }))

test('allowed: the unit of an account, and the root of a unit', async () => {
  expect((await call({})).Parents).toEqual([{ Id: unitId, Type: 'ORGANIZATIONAL_UNIT' }])
  expect((await call({ ChildId: unitId })).Parents).toEqual([{ Id: rootId, Type: 'ROOT' }])
  expect((await call({ ChildId: partnerAccount })).Parents).toEqual([{ Id: rootId, Type: 'ROOT' }])
})

test('denied: a member that nothing is delegated to, and a role that may not', async () => {
  await expectDenied(local, 'ListParents', (client) => call({}, client))
})

test.each<[string, string, object]>([
  ['a root, which has no parent', 'InvalidInputException', { ChildId: rootId }],
  ['a token that no answer gave', 'InvalidInputException', { NextToken: 'abc' }],
  ['an account of elsewhere', 'ChildNotFoundException', { ChildId: '999999999999' }],
])('malformed: %s is answered %s', async (_, name, change) => {
  expect(await errorOf(call(change))).toMatchObject({ name, status: 400 })
})
