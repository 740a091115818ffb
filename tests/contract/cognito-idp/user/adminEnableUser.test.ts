import {
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  type AdminEnableUserCommandInput,
  AdminGetUserCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, password, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const enable = (input: Partial<AdminEnableUserCommandInput> = {}, client = pools.root) =>
  client.send(new AdminEnableUserCommand({ UserPoolId: pools.poolId, Username: 'ada', ...input }))
const got = (Username = 'ada') => pools.root.send(new AdminGetUserCommand({ UserPoolId: pools.poolId, Username }))
const signIn = (Username = 'ada', PASSWORD = password) =>
  pools.root.send(
    new InitiateAuthCommand({
      ClientId: pools.clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: Username, PASSWORD },
    }),
  )

test('AdminEnableUser is allowed with its own permission, and the user signs in again', async () => {
  await pools.newUser('ada')
  await pools.root.send(new AdminDisableUserCommand({ UserPoolId: pools.poolId, Username: 'ada' }))
  await enable({}, pools.whoMay('cognito-idp:AdminEnableUser'))
  expect(await got()).toMatchObject({ Enabled: true })
  expect((await signIn()).AuthenticationResult).toBeDefined()
})

test('AdminEnableUser is denied without its permission', async () => {
  expect(await pools.refusal(enable({}, pools.nobody))).toBe(pools.denial('cognito-idp:AdminEnableUser'))
})

test('AdminEnableUser refuses malformed names, and finds no unknown pool or user', async () => {
  expect(await pools.refusal(enable({ Username: 'a b' }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(enable({ UserPoolId: unknownPool }))).toBe(noSuchPool)
  expect(await pools.refusal(enable({ Username: 'nobody' }))).toBe('UserNotFoundException: User does not exist.')
})
