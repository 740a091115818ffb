/** Former passwords that may not come again (ID-158). */
import {
  AdminCreateUserCommand,
  ChangePasswordCommand,
  CognitoIdentityProviderClient,
  ConfirmForgotPasswordCommand,
  ForgotPasswordCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { secondStepActs } from './secondStepActs.ts'
import { clientId, password, startUserPool, userPoolId } from './startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
let acts: ReturnType<typeof secondStepActs>
beforeAll(async () => {
  pool = await startUserPool()
  acts = secondStepActs(pool)
})
const remember = (PasswordHistorySize: number) => pool.changePool({ Policies: pool.policies({ PasswordHistorySize }) })
beforeEach(() => remember(2))
afterAll(() => pool.stop())

const used = /^PasswordHistoryPolicyViolationException: /
const change = (AccessToken: string, PreviousPassword: string, ProposedPassword: string) =>
  pool.idp.send(new ChangePasswordCommand({ AccessToken, PreviousPassword, ProposedPassword }))

describe('ChangePassword', () => {
  test('refuses the last two, the present one included, and takes the one before them', async () => {
    const { AccessToken } = await pool.signedInPerson()
    await change(AccessToken, password, 'Second-horse-2')
    for (const former of ['Second-horse-2', password]) {
      expect(await pool.refusal(change(AccessToken, 'Second-horse-2', former))).toMatch(used)
    }
    await change(AccessToken, 'Second-horse-2', 'Third-horse-3')
    await change(AccessToken, 'Third-horse-3', password)
  })

  test('takes any where the pool remembers none', async () => {
    remember(0)
    const { AccessToken } = await pool.signedInPerson()
    await change(AccessToken, password, password)
  })
})

test('ConfirmForgotPassword refuses them, and the code can be used for another one', async () => {
  const { email } = await pool.confirmedPerson()
  await pool.idp.send(new ForgotPasswordCommand({ ClientId: clientId, Username: email }))
  const ConfirmationCode = acts.codeFor(email)
  const confirm = (Password: string) =>
    pool.idp.send(new ConfirmForgotPasswordCommand({ ClientId: clientId, Username: email, ConfirmationCode, Password }))
  expect(await pool.refusal(confirm(password))).toMatch(used)
  await confirm('Second-horse-2')
  expect(await pool.signIn(email, 'Second-horse-2')).toHaveProperty('AccessToken')
})

test('NEW_PASSWORD_REQUIRED refuses the temporary one', async () => {
  const Username = pool.newAddress()
  await pool
    .rootClient(CognitoIdentityProviderClient)
    .send(new AdminCreateUserCommand({ UserPoolId: userPoolId, Username, TemporaryPassword: password }))
  const step = await acts.begin(Username)
  const choose = (NEW_PASSWORD: string) =>
    acts.respond('NEW_PASSWORD_REQUIRED', step, { USERNAME: Username, NEW_PASSWORD })
  expect(await pool.refusal(choose(password))).toMatch(used)
  expect(await choose('Second-horse-2')).toHaveProperty('AuthenticationResult')
})
