import {
  CognitoIdentityClient,
  ListIdentityPoolsCommand,
  type ListIdentityPoolsCommandInput,
  paginateListIdentityPools,
} from '@aws-sdk/client-cognito-identity'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { makePool } from './makePool.ts'
import { adminsArn, IdentityPoolId, startIdentityPool, type TestIdentityPool } from './startIdentityPool.ts'

let local: TestIdentityPool
beforeAll(async () => {
  local = await startIdentityPool()
})
afterAll(() => local.close())

const list = (change: Partial<ListIdentityPoolsCommandInput> = {}, client = local.root) =>
  client.send(new ListIdentityPoolsCommand({ MaxResults: 60, ...change }))

test('ListIdentityPools is allowed to who may: the pools of the region, page by page', async () => {
  const client = local.userWho('cognito-identity:ListIdentityPools')
  const before = [{ IdentityPoolId, IdentityPoolName: 'rolecall' }]
  expect((await list({}, client)).IdentityPools).toEqual(before)
  const elsewhere = local.rootClient(CognitoIdentityClient, { region: 'eu-west-1' })
  const other = await makePool(elsewhere, { IdentityPoolName: 'in Ireland' })
  const made: object[] = []
  for (const IdentityPoolName of ['one', 'two', 'three', 'four']) {
    made.push({ IdentityPoolId: await makePool(local.root, { IdentityPoolName }), IdentityPoolName })
  }
  const found: object[] = []
  const sizes: number[] = []
  for await (const { IdentityPools = [] } of paginateListIdentityPools({ client, pageSize: 2 }, { MaxResults: 2 })) {
    found.push(...IdentityPools)
    sizes.push(IdentityPools.length)
  }
  expect(sizes).toEqual([2, 2, 1])
  const byId = (pools: object[]) => pools.map((pool) => JSON.stringify(pool)).sort()
  expect(byId(found)).toEqual(byId([...before, ...made]))
  expect((await list({}, elsewhere)).IdentityPools).toEqual([{ IdentityPoolId: other, IdentityPoolName: 'in Ireland' }])
})

test('ListIdentityPools is denied to who may not', async () => {
  expect(await errorOf(list({}, local.clientFor('admin', CognitoIdentityClient)))).toEqual(
    local.refusal(adminsArn, 'cognito-identity:ListIdentityPools'),
  )
})

const malformed: Partial<ListIdentityPoolsCommandInput>[] = [
  { MaxResults: undefined },
  { MaxResults: 0 },
  { MaxResults: 61 },
  { NextToken: '' },
]
test.each(malformed)('ListIdentityPools with the malformed input %j is refused', async (change) => {
  expect(await errorOf(list(change))).toMatchObject({ name: 'ValidationException', status: 400 })
})
