import {
  DescribeUserPoolClientCommand,
  type DescribeUserPoolClientCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const describeClient = (input: Partial<DescribeUserPoolClientCommandInput> = {}, client = pools.root) =>
  client.send(new DescribeUserPoolClientCommand({ UserPoolId: pools.poolId, ClientId: pools.clientId, ...input }))

test('DescribeUserPoolClient is allowed with its own permission', async () => {
  const { UserPoolClient } = await describeClient({}, pools.whoMay('cognito-idp:DescribeUserPoolClient'))
  expect(UserPoolClient).toMatchObject({ ClientId: pools.clientId, ClientName: 'app' })
})

test('DescribeUserPoolClient is denied without its permission', async () => {
  expect(await pools.refusal(describeClient({}, pools.nobody))).toBe(pools.denial('cognito-idp:DescribeUserPoolClient'))
})

test('DescribeUserPoolClient refuses malformed ids, and finds no client of another pool', async () => {
  expect(await pools.refusal(describeClient({ ClientId: 'a b' }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(describeClient({ UserPoolId: unknownPool }))).toBe(noSuchPool)
  expect(await pools.refusal(describeClient({ UserPoolId: await pools.newPool() }))).toBe(
    `ResourceNotFoundException: User pool client ${pools.clientId} does not exist.`,
  )
})
