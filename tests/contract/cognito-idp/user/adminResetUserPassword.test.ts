import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminGetUserCommand,
  AdminResetUserPasswordCommand,
  type AdminResetUserPasswordCommandInput,
  ConfirmForgotPasswordCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listMessages } from '../../../../emulator/state/inbox.ts'
import { noSuchPool, password, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const reset = (input: Partial<AdminResetUserPasswordCommandInput> = {}, client = pools.root) =>
  client.send(new AdminResetUserPasswordCommand({ UserPoolId: pools.poolId, Username: 'ada', ...input }))
const got = (Username = 'ada') => pools.root.send(new AdminGetUserCommand({ UserPoolId: pools.poolId, Username }))
const signIn = (Username = 'ada', PASSWORD = password) =>
  pools.root.send(
    new InitiateAuthCommand({
      ClientId: pools.clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: Username, PASSWORD },
    }),
  )

const contacts = { email: 'ada@example.test', email_verified: 'true' }

test('AdminResetUserPassword is allowed with its own permission, and the code gives a new password', async () => {
  await pools.newUser('ada', contacts)
  await reset({}, pools.whoMay('cognito-idp:AdminResetUserPassword'))
  expect((await got()).UserStatus).toBe('RESET_REQUIRED')
  expect(await pools.refusal(signIn())).toBe('PasswordResetRequiredException: Password reset required for the user')
  const [mail] = listMessages(pools.emulator.store, Date.now())
  expect(mail).toMatchObject({ to: 'ada@example.test', subject: 'Your password reset code' })
  await pools.root.send(
    new ConfirmForgotPasswordCommand({
      ClientId: pools.clientId,
      Username: 'ada',
      ConfirmationCode: mail?.code,
      Password: 'Another-horse-2',
    }),
  )
  expect((await signIn('ada', 'Another-horse-2')).AuthenticationResult).toBeDefined()
})

test('AdminResetUserPassword is denied without its permission', async () => {
  expect(await pools.refusal(reset({}, pools.nobody))).toBe(pools.denial('cognito-idp:AdminResetUserPassword'))
})

test('AdminResetUserPassword is refused for who cannot be reached, is new or is disabled', async () => {
  const { root, poolId: UserPoolId } = pools
  await pools.newUser('hermit')
  expect(await pools.refusal(reset({ Username: 'hermit' }))).toBe(
    'InvalidParameterException: Cannot reset password for the user as there is no registered/verified email or phone_number',
  )
  await root.send(new AdminCreateUserCommand({ UserPoolId, Username: 'newcomer', MessageAction: 'SUPPRESS' }))
  expect(await pools.refusal(reset({ Username: 'newcomer' }))).toBe(
    'NotAuthorizedException: User password cannot be reset in the current state.',
  )
  await pools.newUser('leaver', contacts)
  await root.send(new AdminDisableUserCommand({ UserPoolId, Username: 'leaver' }))
  expect(await pools.refusal(reset({ Username: 'leaver' }))).toBe('NotAuthorizedException: User is disabled.')
})

test('AdminResetUserPassword refuses malformed names, and finds no unknown pool or user', async () => {
  expect(await pools.refusal(reset({ Username: 'a b' }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(reset({ UserPoolId: unknownPool }))).toBe(noSuchPool)
  expect(await pools.refusal(reset({ Username: 'nobody' }))).toBe('UserNotFoundException: User does not exist.')
})
