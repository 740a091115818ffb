import {
  CreateResourceServerCommand,
  ListResourceServersCommand,
  type ListResourceServersCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const list = (input: Partial<ListResourceServersCommandInput> = {}, client = pools.root) =>
  client.send(new ListResourceServersCommand({ UserPoolId: pools.poolId, ...input }))

test('ListResourceServers is allowed with its own permission, page by page', async () => {
  const { poolId: UserPoolId } = pools
  for (const Identifier of ['b', 'a']) {
    await pools.root.send(new CreateResourceServerCommand({ UserPoolId, Identifier, Name: Identifier }))
  }
  const clerk = pools.whoMay('cognito-idp:ListResourceServers')
  const first = await list({ MaxResults: 1 }, clerk)
  expect(first.ResourceServers).toEqual([{ UserPoolId, Identifier: 'a', Name: 'a', Scopes: [] }])
  const second = await list({ MaxResults: 1, NextToken: first.NextToken }, clerk)
  expect(second.ResourceServers).toMatchObject([{ Identifier: 'b' }])
  expect(second.NextToken).toBeUndefined()
})

test('ListResourceServers is denied without its permission', async () => {
  expect(await pools.refusal(list({}, pools.nobody))).toBe(pools.denial('cognito-idp:ListResourceServers'))
})

test('ListResourceServers refuses malformed pages, and finds no unknown pool', async () => {
  expect(await pools.refusal(list({ MaxResults: 51 }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(list({ NextToken: 'x' }))).toBe('InvalidParameterException: Invalid pagination token.')
  expect(await pools.refusal(list({ UserPoolId: unknownPool }))).toBe(noSuchPool)
})
