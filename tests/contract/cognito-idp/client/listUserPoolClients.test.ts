import {
  CreateUserPoolClientCommand,
  ListUserPoolClientsCommand,
  type ListUserPoolClientsCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const list = (input: Partial<ListUserPoolClientsCommandInput> = {}, client = pools.root) =>
  client.send(new ListUserPoolClientsCommand({ UserPoolId: pools.poolId, ...input }))

test('ListUserPoolClients is allowed with its own permission, page by page', async () => {
  const clerk = pools.whoMay('cognito-idp:ListUserPoolClients')
  for (const ClientName of ['one', 'two']) {
    await pools.root.send(new CreateUserPoolClientCommand({ UserPoolId: pools.poolId, ClientName }))
  }
  const first = await list({ MaxResults: 2 }, clerk)
  const second = await list({ MaxResults: 2, NextToken: first.NextToken }, clerk)
  expect(second.NextToken).toBeUndefined()
  const all = [...(first.UserPoolClients ?? []), ...(second.UserPoolClients ?? [])]
  expect(all.map(({ ClientName }) => ClientName).sort()).toEqual(['app', 'one', 'two'])
  expect(all).toContainEqual({ ClientId: pools.clientId, UserPoolId: pools.poolId, ClientName: 'app' })
})

test('ListUserPoolClients is denied without its permission', async () => {
  expect(await pools.refusal(list({}, pools.nobody))).toBe(pools.denial('cognito-idp:ListUserPoolClients'))
})

test('ListUserPoolClients refuses malformed pages, and finds no unknown pool', async () => {
  expect(await pools.refusal(list({ MaxResults: 0 }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(list({ NextToken: 'x' }))).toBe('InvalidParameterException: Invalid pagination token.')
  expect(await pools.refusal(list({ UserPoolId: unknownPool }))).toBe(noSuchPool)
})
