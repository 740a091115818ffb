import {
  CreateUserPoolCommand,
  ListUserPoolsCommand,
  type ListUserPoolsCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { localBackend } from '../../../../emulator/seed/localBackend.ts'
import { startPools, type TestPools } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const list = (input: Partial<ListUserPoolsCommandInput> = {}, client = pools.root) =>
  client.send(new ListUserPoolsCommand({ MaxResults: 60, ...input }))

test('ListUserPools is allowed with its own permission, page by page, for the region alone', async () => {
  for (const PoolName of ['one', 'two', 'three']) {
    await pools.elsewhere.send(new CreateUserPoolCommand({ PoolName }))
  }
  const first = await list({ MaxResults: 2 }, pools.elsewhere)
  expect(first.UserPools).toHaveLength(2)
  const second = await list({ MaxResults: 2, NextToken: first.NextToken }, pools.elsewhere)
  expect(second.NextToken).toBeUndefined()
  const names = [...(first.UserPools ?? []), ...(second.UserPools ?? [])].map(({ Name }) => Name)
  expect(names.sort()).toEqual(['one', 'three', 'two'])

  const { UserPools } = await list({}, pools.whoMay('cognito-idp:ListUserPools', '*'))
  expect(UserPools?.map(({ Id }) => Id).sort()).toEqual([pools.poolId, localBackend.userPoolId].sort())
  expect(UserPools?.find(({ Id }) => Id === pools.poolId)).toEqual({
    Id: pools.poolId,
    Name: 'team',
    LambdaConfig: {},
    CreationDate: expect.any(Date),
    LastModifiedDate: expect.any(Date),
  })
})

test('ListUserPools is denied without its permission', async () => {
  expect(await pools.refusal(list({}, pools.nobody))).toBe(pools.denial('cognito-idp:ListUserPools', '*'))
})

test('ListUserPools refuses malformed pages', async () => {
  expect(await pools.refusal(list({ MaxResults: 61 }))).toContain('Member must have value less than or equal to 60')
  expect(await pools.refusal(list({ NextToken: 'x' }))).toBe('InvalidParameterException: Invalid pagination token.')
})
