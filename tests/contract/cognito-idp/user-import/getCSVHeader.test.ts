import { GetCSVHeaderCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerOf, noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const get = (UserPoolId = pools.poolId, client = pools.root) => client.send(new GetCSVHeaderCommand({ UserPoolId }))

/** As the Developer Guide prints it ("Creating the user import CSV file"). */
const standard =
  'name,given_name,family_name,middle_name,nickname,preferred_username,profile,picture,website,email,email_verified,' +
  'gender,birthdate,zoneinfo,locale,phone_number,phone_number_verified,address,updated_at'

test('GetCSVHeader is allowed with its own permission: what a pool knows of people, in Cognito’s order', async () => {
  expect(answerOf(await get(pools.poolId, pools.whoMay('cognito-idp:GetCSVHeader')))).toEqual({
    UserPoolId: pools.poolId,
    CSVHeader: `${standard},cognito:mfa_enabled,cognito:username`.split(','),
  })
  const poolId = await pools.newPool({ Schema: [{ Name: 'team', AttributeDataType: 'String' }] })
  expect((await get(poolId)).CSVHeader?.join()).toBe(`${standard},custom:team,cognito:mfa_enabled,cognito:username`)
})

test('GetCSVHeader is denied without its permission', async () => {
  expect(await pools.refusal(get(pools.poolId, pools.nobody))).toBe(pools.denial('cognito-idp:GetCSVHeader'))
})

test('GetCSVHeader rejects a malformed id, and finds no unknown pool', async () => {
  expect(await pools.refusal(get('pool'))).toContain('1 validation error detected')
  expect(await pools.refusal(get(unknownPool))).toBe(noSuchPool)
})
