import { GetUserPoolMfaConfigCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerOf, noSuchPool, roleArn, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const get = (UserPoolId = pools.poolId, client = pools.root) =>
  client.send(new GetUserPoolMfaConfigCommand({ UserPoolId }))

test('GetUserPoolMfaConfig is allowed with its own permission', async () => {
  const answer = answerOf(await get(pools.poolId, pools.whoMay('cognito-idp:GetUserPoolMfaConfig')))
  expect(answer).toEqual({ MfaConfiguration: 'OFF' })
})

test('GetUserPoolMfaConfig tells the messages of a pool that was made with second steps', async () => {
  const SmsConfiguration = { SnsCallerArn: roleArn, ExternalId: 'x' }
  const UserPoolId = await pools.newPool({
    MfaConfiguration: 'ON',
    SmsConfiguration,
    SmsAuthenticationMessage: 'Say {####}',
  })
  expect(await get(UserPoolId)).toMatchObject({
    MfaConfiguration: 'ON',
    SmsMfaConfiguration: { SmsAuthenticationMessage: 'Say {####}', SmsConfiguration },
  })
})

test('GetUserPoolMfaConfig is denied without its permission', async () => {
  expect(await pools.refusal(get(pools.poolId, pools.nobody))).toBe(pools.denial('cognito-idp:GetUserPoolMfaConfig'))
})

test('GetUserPoolMfaConfig refuses malformed ids, and finds no unknown pool', async () => {
  expect(await pools.refusal(get('pool'))).toMatch(/^InvalidParameterException: 1 validation error detected/)
  expect(await pools.refusal(get(unknownPool))).toBe(noSuchPool)
})
