import { GetLogDeliveryConfigurationCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const get = (UserPoolId = pools.poolId, client = pools.root) =>
  client.send(new GetLogDeliveryConfigurationCommand({ UserPoolId }))

test('GetLogDeliveryConfiguration is allowed with its own permission: an empty list before anything is set', async () => {
  const { LogDeliveryConfiguration } = await get(pools.poolId, pools.whoMay('cognito-idp:GetLogDeliveryConfiguration'))
  expect(LogDeliveryConfiguration).toEqual({ UserPoolId: pools.poolId, LogConfigurations: [] })
})

test('GetLogDeliveryConfiguration is denied without its permission', async () => {
  expect(await pools.refusal(get(pools.poolId, pools.nobody))).toBe(
    pools.denial('cognito-idp:GetLogDeliveryConfiguration'),
  )
})

test('GetLogDeliveryConfiguration rejects a malformed id, and finds no unknown pool', async () => {
  expect(await pools.refusal(get('pool'))).toContain('1 validation error detected')
  expect(await pools.refusal(get(unknownPool))).toBe(noSuchPool)
})
