import {
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  type AdminSetUserPasswordCommandInput,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, password, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const set = (input: Partial<AdminSetUserPasswordCommandInput> = {}, client = pools.root) =>
  client.send(
    new AdminSetUserPasswordCommand({
      UserPoolId: pools.poolId,
      Username: 'ada',
      Password: 'Another-horse-2',
      ...input,
    }),
  )
const got = (Username = 'ada') => pools.root.send(new AdminGetUserCommand({ UserPoolId: pools.poolId, Username }))
const signIn = (Username = 'ada', PASSWORD = password) =>
  pools.root.send(
    new InitiateAuthCommand({
      ClientId: pools.clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: Username, PASSWORD },
    }),
  )

test('AdminSetUserPassword is allowed with its own permission: for good, or to be replaced', async () => {
  await pools.newUser('ada')
  const clerk = pools.whoMay('cognito-idp:AdminSetUserPassword')
  await set({ Permanent: true }, clerk)
  expect((await got()).UserStatus).toBe('CONFIRMED')
  expect((await signIn('ada', 'Another-horse-2')).AuthenticationResult).toBeDefined()
  expect(await pools.refusal(signIn())).toBe('NotAuthorizedException: Incorrect username or password.')
  await set({ Password: 'Third-horse-3' }, clerk)
  expect((await got()).UserStatus).toBe('FORCE_CHANGE_PASSWORD')
  expect((await signIn('ada', 'Third-horse-3')).ChallengeName).toBe('NEW_PASSWORD_REQUIRED')
})

test('AdminSetUserPassword is denied without its permission', async () => {
  expect(await pools.refusal(set({}, pools.nobody))).toBe(pools.denial('cognito-idp:AdminSetUserPassword'))
})

test('AdminSetUserPassword refuses malformed names, and finds no unknown pool or user', async () => {
  expect(await pools.refusal(set({ Username: 'a b' }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(set({ UserPoolId: unknownPool }))).toBe(noSuchPool)
  expect(await pools.refusal(set({ Username: 'nobody' }))).toBe('UserNotFoundException: User does not exist.')
  expect(await pools.refusal(set({ Password: 'weak-pass' }))).toBe(
    'InvalidPasswordException: Password did not conform with policy: Password must have uppercase characters',
  )
})
