import {
  AdminGetUserAuthFactorsCommand,
  type AdminGetUserAuthFactorsCommandInput,
  GetUserAuthFactorsCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { PoolUsers } from '../../../../emulator/services/cognito-idp/users/users.ts'
import { allowFactors, passkeyActs } from '../passkeyActs.ts'
import { answerOf, noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'
import { startUserPool } from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
beforeAll(async () => {
  pool = await startUserPool()
})
beforeEach(() => allowFactors(pool, ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN']))
afterAll(() => pool.stop())

const ask = (AccessToken: string) => pool.idp.send(new GetUserAuthFactorsCommand({ AccessToken }))

test('allowed: what the person can begin with', async () => {
  const { AccessToken, sub } = await pool.signedInPerson()
  const answer = await ask(AccessToken)
  expect(answer).toMatchObject({ Username: sub, ConfiguredUserAuthFactors: ['PASSWORD', 'EMAIL_OTP'] })
  expect(answer).not.toHaveProperty('UserMFASettingList')
  await passkeyActs(pool).register(AccessToken)
  expect((await ask(AccessToken)).ConfiguredUserAuthFactors).toEqual(['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'])
  allowFactors(pool, ['PASSWORD'])
  expect((await ask(AccessToken)).ConfiguredUserAuthFactors).toEqual(['PASSWORD'])
})

test('allowed: which second steps are switched on', async () => {
  const { AccessToken, email } = await pool.signedInPerson()
  const users = new PoolUsers(pool.store, pool.pool())
  const user = users.find(email)
  if (user) users.save({ ...user, mfaSettings: ['EMAIL_OTP'], preferredMfa: 'EMAIL_OTP' })
  expect(await ask(AccessToken)).toMatchObject({
    UserMFASettingList: ['EMAIL_OTP'],
    PreferredMfaSetting: 'EMAIL_OTP',
  })
})

test('denied: a stranger', async () => {
  expect(await pool.refusal(ask('not.a.token'))).toBe('NotAuthorizedException: Invalid Access Token')
})

test('malformed: no access token', async () => {
  const { status, body } = await pool.post('GetUserAuthFactors', '{}')
  expect(status).toBe(400)
  expect(body).toMatchObject({ __type: 'InvalidParameterException' })
})

describe('AdminGetUserAuthFactors', () => {
  let pools: TestPools
  beforeAll(async () => {
    pools = await startPools()
  })
  afterAll(() => pools.close())
  const ask = (input: Partial<AdminGetUserAuthFactorsCommandInput> = {}, client = pools.root) =>
    client.send(new AdminGetUserAuthFactorsCommand({ UserPoolId: pools.poolId, Username: 'mika', ...input }))

  test('is allowed with its own permission: what somebody can begin with', async () => {
    await pools.newUser('mika')
    const answer = answerOf(await ask({}, pools.whoMay('cognito-idp:AdminGetUserAuthFactors')))
    expect(answer).toEqual({ Username: 'mika', ConfiguredUserAuthFactors: ['PASSWORD'] })
  })

  test('is denied without its permission', async () => {
    expect(await pools.refusal(ask({}, pools.nobody))).toBe(pools.denial('cognito-idp:AdminGetUserAuthFactors'))
  })

  test('rejects malformed input, and finds no unknown pool or user', async () => {
    expect(await pools.refusal(ask({ Username: 'a b' }))).toContain('1 validation error detected')
    expect(await pools.refusal(ask({ Username: 'stranger' }))).toBe('UserNotFoundException: User does not exist.')
    expect(await pools.refusal(ask({ UserPoolId: unknownPool }))).toBe(noSuchPool)
  })
})
