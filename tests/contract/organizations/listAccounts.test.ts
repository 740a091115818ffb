import { ListAccountsCommand } from '@aws-sdk/client-organizations'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import {
  arnOf,
  expectDenied,
  managementAccount,
  organizationId,
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

const idsOf = async (input: { MaxResults?: number; NextToken?: string }) => {
  const { Accounts = [], NextToken } = await local.admin.send(new ListAccountsCommand(input))
  return { ids: Accounts.map(({ Id }) => Id), NextToken }
}

test('allowed: the three accounts, page by page', async () => {
  const all = [managementAccount, ownAccount, partnerAccount]
  expect(await idsOf({})).toEqual({ ids: all, NextToken: undefined })
  const first = await idsOf({ MaxResults: 2 })
  expect(first.ids).toEqual(all.slice(0, 2))
  expect(await idsOf({ MaxResults: 2, NextToken: first.NextToken ?? '' })).toEqual({
    ids: all.slice(2),
    NextToken: undefined,
  })
})

test('allowed: an account with its place', async () => {
  const { Accounts = [] } = await local.management.send(new ListAccountsCommand({}))
  expect(Accounts[1]).toMatchObject({
    Id: ownAccount,
    Arn: arnOf(`account/${organizationId}/${ownAccount}`),
    Name: 'photos',
    Status: 'ACTIVE',
    Paths: [`${organizationId}/${rootId}/${unitId}/${ownAccount}/`],
  })
})

test('denied: a member that nothing is delegated to, and a role that may not', async () => {
  await expectDenied(local, 'ListAccounts', (client) => client.send(new ListAccountsCommand({})))
})

test('malformed: a token that no answer gave', async () => {
  const error = await errorOf(local.management.send(new ListAccountsCommand({ NextToken: 'abc' })))
  expect(error).toMatchObject({ name: 'InvalidInputException', status: 400 })
})
