import {
  AdminDeleteSoftwareTokenCommand,
  type AdminDeleteSoftwareTokenCommandInput,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addUser } from '../../accountOf.ts'
import { allSecondSteps, secondStepActs } from '../secondStepActs.ts'
import { noSuchPool, unknownPool } from '../startPools.ts'
import { startUserPool, userPoolId } from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
let acts: ReturnType<typeof secondStepActs>
beforeAll(async () => {
  pool = await startUserPool()
  acts = secondStepActs(pool)
  pool.changePool(allSecondSteps)
})
afterAll(() => pool.stop())

const remove = (
  input: Partial<AdminDeleteSoftwareTokenCommandInput>,
  client = pool.rootClient(CognitoIdentityProviderClient),
) =>
  client.send(new AdminDeleteSoftwareTokenCommand({ UserPoolId: userPoolId, Username: 'mika@example.test', ...input }))
const clerkWith = (name: string, statements: Parameters<typeof addUser>[2] = []) =>
  pool.rootClient(CognitoIdentityProviderClient, { credentials: addUser(pool, name, statements) })

describe('allowed', () => {
  test('with its own permission: the app is asked for no more, and another can be set up', async () => {
    const { email, AccessToken } = await pool.signedInPerson()
    await acts.giveApp(AccessToken)
    await acts.giveNumber(AccessToken)
    await acts.prefer(AccessToken, { SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } })
    expect((await acts.begin(email)).ChallengeName).toBe('SOFTWARE_TOKEN_MFA')
    const clerk = clerkWith('clerk', [
      { Effect: 'Allow', Action: 'cognito-idp:AdminDeleteSoftwareToken', Resource: '*' },
    ])
    await remove({ Username: email }, clerk)
    expect(await acts.getUser(AccessToken)).not.toHaveProperty('PreferredMfaSetting')
    expect((await acts.begin(email)).AuthenticationResult).toHaveProperty('AccessToken')
    expect(await pool.refusal(acts.prefer(AccessToken, { SoftwareTokenMfaSettings: { Enabled: true } }))).toContain(
      'User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA',
    )
    await acts.giveApp(AccessToken)
    await acts.prefer(AccessToken, { SoftwareTokenMfaSettings: { Enabled: true } })
    expect((await acts.begin(email)).ChallengeName).toBe('SOFTWARE_TOKEN_MFA')
  })

  test('another second step stays preferred, and nobody is asked whether there was an app', async () => {
    const { AccessToken, email } = await pool.signedInPerson()
    await acts.prefer(AccessToken, { EmailMfaSettings: { Enabled: true, PreferredMfa: true } })
    await remove({ Username: email })
    expect(await acts.getUser(AccessToken)).toMatchObject({ PreferredMfaSetting: 'EMAIL_OTP' })
  })
})

test('denied: without the permission', async () => {
  expect(await pool.refusal(remove({}, clerkWith('nobody')))).toContain('cognito-idp:AdminDeleteSoftwareToken')
})

test('malformed: names that are none, and pools and users that there are not', async () => {
  expect(await pool.refusal(remove({ Username: 'a b' }))).toContain('1 validation error detected')
  expect(await pool.refusal(remove({ Username: 'stranger' }))).toBe('UserNotFoundException: User does not exist.')
  expect(await pool.refusal(remove({ UserPoolId: unknownPool }))).toBe(noSuchPool)
})
