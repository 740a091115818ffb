import {
  AdminDisableUserCommand,
  type AdminDisableUserCommandInput,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  GetUserCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, password, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const disable = (input: Partial<AdminDisableUserCommandInput> = {}, client = pools.root) =>
  client.send(new AdminDisableUserCommand({ UserPoolId: pools.poolId, Username: 'ada', ...input }))
const got = (Username = 'ada') => pools.root.send(new AdminGetUserCommand({ UserPoolId: pools.poolId, Username }))
const signIn = (Username = 'ada', PASSWORD = password) =>
  pools.root.send(
    new InitiateAuthCommand({
      ClientId: pools.clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: Username, PASSWORD },
    }),
  )

test('AdminDisableUser is allowed with its own permission, and all sign-ins end', async () => {
  await pools.newUser('ada')
  const { AuthenticationResult: tokens } = await signIn()
  await disable({}, pools.whoMay('cognito-idp:AdminDisableUser'))
  expect(await got()).toMatchObject({ Enabled: false, UserStatus: 'CONFIRMED' })
  expect(await pools.refusal(signIn())).toBe('NotAuthorizedException: User is disabled.')
  const { AccessToken, RefreshToken = '' } = tokens ?? {}
  expect(await pools.refusal(pools.root.send(new GetUserCommand({ AccessToken })))).toBe(
    'NotAuthorizedException: Access Token has been revoked',
  )
  await pools.root.send(new AdminEnableUserCommand({ UserPoolId: pools.poolId, Username: 'ada' }))
  const refresh = new InitiateAuthCommand({
    ClientId: pools.clientId,
    AuthFlow: 'REFRESH_TOKEN_AUTH',
    AuthParameters: { REFRESH_TOKEN: RefreshToken },
  })
  expect(await pools.refusal(pools.root.send(refresh))).toBe('NotAuthorizedException: Refresh Token has been revoked')
})

test('AdminDisableUser is denied without its permission', async () => {
  expect(await pools.refusal(disable({}, pools.nobody))).toBe(pools.denial('cognito-idp:AdminDisableUser'))
})

test('AdminDisableUser refuses malformed names, and finds no unknown pool or user', async () => {
  expect(await pools.refusal(disable({ Username: 'a b' }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(disable({ UserPoolId: unknownPool }))).toBe(noSuchPool)
  expect(await pools.refusal(disable({ Username: 'nobody' }))).toBe('UserNotFoundException: User does not exist.')
})
