import { AdminGetUserCommand, type AdminGetUserCommandInput } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerOf, noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const get = (input: Partial<AdminGetUserCommandInput> = {}, client = pools.root) =>
  client.send(new AdminGetUserCommand({ UserPoolId: pools.poolId, Username: 'ada', ...input }))

test('AdminGetUser is allowed with its own permission, by username, sub and alias', async () => {
  const UserPoolId = await pools.newPool({ AliasAttributes: ['email'] })
  const sub = await pools.newUser('ada', { email: 'ada@example.test', email_verified: 'true' }, UserPoolId)
  const clerk = pools.whoMay('cognito-idp:AdminGetUser', pools.arnOf(UserPoolId))
  const answer = answerOf(await get({ UserPoolId }, clerk))
  expect(answer).toEqual({
    Username: 'ada',
    UserAttributes: [
      { Name: 'sub', Value: sub },
      { Name: 'email', Value: 'ada@example.test' },
      { Name: 'email_verified', Value: 'true' },
    ],
    UserCreateDate: expect.any(Date),
    UserLastModifiedDate: expect.any(Date),
    Enabled: true,
    UserStatus: 'CONFIRMED',
  })
  expect((await get({ UserPoolId, Username: 'ada@example.test' })).Username).toBe('ada')
  expect((await get({ UserPoolId, Username: sub })).Username).toBe('ada')
})

test('AdminGetUser is denied without its permission', async () => {
  expect(await pools.refusal(get({}, pools.nobody))).toBe(pools.denial('cognito-idp:AdminGetUser'))
})

test('AdminGetUser refuses malformed names, and finds no unknown pool or user', async () => {
  expect(await pools.refusal(get({ Username: 'a b' }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(get({ UserPoolId: unknownPool }))).toBe(noSuchPool)
  expect(await pools.refusal(get({ Username: 'nobody' }))).toBe('UserNotFoundException: User does not exist.')
})
