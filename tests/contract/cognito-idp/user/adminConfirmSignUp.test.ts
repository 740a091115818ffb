import {
  AdminConfirmSignUpCommand,
  type AdminConfirmSignUpCommandInput,
  AdminGetUserCommand,
  InitiateAuthCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, password, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const confirm = (input: Partial<AdminConfirmSignUpCommandInput> = {}, client = pools.root) =>
  client.send(new AdminConfirmSignUpCommand({ UserPoolId: pools.poolId, Username: 'ada', ...input }))
const got = (Username = 'ada') => pools.root.send(new AdminGetUserCommand({ UserPoolId: pools.poolId, Username }))
const signIn = (Username = 'ada', PASSWORD = password) =>
  pools.root.send(
    new InitiateAuthCommand({
      ClientId: pools.clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: Username, PASSWORD },
    }),
  )

test('ID-124 AdminConfirmSignUp is allowed with its own permission, and proves no address', async () => {
  const UserAttributes = [{ Name: 'email', Value: 'ada@example.test' }]
  await pools.root.send(
    new SignUpCommand({ ClientId: pools.clientId, Username: 'ada', Password: password, UserAttributes }),
  )
  expect(await pools.refusal(signIn())).toBe('UserNotConfirmedException: User is not confirmed.')
  await confirm({}, pools.whoMay('cognito-idp:AdminConfirmSignUp'))
  const user = await got()
  expect(user.UserStatus).toBe('CONFIRMED')
  expect(user.UserAttributes).not.toContainEqual({ Name: 'email_verified', Value: 'true' })
  expect((await signIn()).AuthenticationResult).toBeDefined()
  expect(await pools.refusal(confirm())).toBe(
    'NotAuthorizedException: User cannot be confirmed. Current status is CONFIRMED',
  )
})

test('AdminConfirmSignUp is denied without its permission', async () => {
  expect(await pools.refusal(confirm({}, pools.nobody))).toBe(pools.denial('cognito-idp:AdminConfirmSignUp'))
})

test('AdminConfirmSignUp refuses malformed names, and finds no unknown pool or user', async () => {
  expect(await pools.refusal(confirm({ Username: 'a b' }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(confirm({ UserPoolId: unknownPool }))).toBe(noSuchPool)
  expect(await pools.refusal(confirm({ Username: 'nobody' }))).toBe('UserNotFoundException: User does not exist.')
})
