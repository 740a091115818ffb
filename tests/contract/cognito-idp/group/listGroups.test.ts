import {
  CreateGroupCommand,
  ListGroupsCommand,
  type ListGroupsCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const list = (input: Partial<ListGroupsCommandInput> = {}, client = pools.root) =>
  client.send(new ListGroupsCommand({ UserPoolId: pools.poolId, ...input }))

test('ListGroups is allowed with its own permission, page by page in the order of their names', async () => {
  for (const GroupName of ['c', 'a', 'b']) {
    await pools.root.send(new CreateGroupCommand({ UserPoolId: pools.poolId, GroupName }))
  }
  const clerk = pools.whoMay('cognito-idp:ListGroups')
  const first = await list({ Limit: 2 }, clerk)
  expect(first.Groups?.map(({ GroupName }) => GroupName)).toEqual(['a', 'b'])
  const second = await list({ Limit: 2, NextToken: first.NextToken }, clerk)
  expect(second.Groups?.map(({ GroupName }) => GroupName)).toEqual(['c'])
  expect(second.NextToken).toBeUndefined()
})

test('ListGroups is denied without its permission', async () => {
  expect(await pools.refusal(list({}, pools.nobody))).toBe(pools.denial('cognito-idp:ListGroups'))
})

test('ListGroups refuses malformed pages, and finds no unknown pool', async () => {
  expect(await pools.refusal(list({ Limit: 61 }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(list({ NextToken: 'x' }))).toBe('InvalidParameterException: Invalid pagination token.')
  expect(await pools.refusal(list({ UserPoolId: unknownPool }))).toBe(noSuchPool)
})
