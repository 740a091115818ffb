import {
  AdminUserGlobalSignOutCommand,
  type AdminUserGlobalSignOutCommandInput,
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

const signOut = (input: Partial<AdminUserGlobalSignOutCommandInput> = {}, client = pools.root) =>
  client.send(new AdminUserGlobalSignOutCommand({ UserPoolId: pools.poolId, Username: 'ada', ...input }))
const signIn = (Username = 'ada', PASSWORD = password) =>
  pools.root.send(
    new InitiateAuthCommand({
      ClientId: pools.clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: Username, PASSWORD },
    }),
  )

test('AdminUserGlobalSignOut is allowed with its own permission, and ends every sign-in', async () => {
  await pools.newUser('ada')
  const { AuthenticationResult: tokens } = await signIn()
  await signOut({}, pools.whoMay('cognito-idp:AdminUserGlobalSignOut'))
  const { AccessToken } = tokens ?? {}
  expect(await pools.refusal(pools.root.send(new GetUserCommand({ AccessToken })))).toBe(
    'NotAuthorizedException: Access Token has been revoked',
  )
  expect((await signIn()).AuthenticationResult).toBeDefined()
})

test('AdminUserGlobalSignOut is denied without its permission', async () => {
  expect(await pools.refusal(signOut({}, pools.nobody))).toBe(pools.denial('cognito-idp:AdminUserGlobalSignOut'))
})

test('AdminUserGlobalSignOut refuses malformed names, and finds no unknown pool or user', async () => {
  expect(await pools.refusal(signOut({ Username: 'a b' }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(signOut({ UserPoolId: unknownPool }))).toBe(noSuchPool)
  expect(await pools.refusal(signOut({ Username: 'nobody' }))).toBe('UserNotFoundException: User does not exist.')
})
