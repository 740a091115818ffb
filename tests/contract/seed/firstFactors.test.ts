/** A pool of a seed document whose people may sign in without a password. */
import {
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterEach, describe, expect, test } from 'vitest'
import { houseSeed } from '../../../emulator/seed/house/houseSeed.ts'
import type { SeedUserPool } from '../../../emulator/seed/seedDocument.ts'
import { listMessages } from '../../../emulator/state/inbox.ts'
import { errorOf } from '../errorOf.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'

const running: TestEmulator[] = []
afterEach(async () => {
  for (const emulator of running.splice(0)) await emulator.close()
})

async function start(change: Partial<SeedUserPool> = {}) {
  const local = await startEmulator({ seedDocument: { ...houseSeed, userPool: { ...houseSeed.userPool, ...change } } })
  running.push(local)
  const idp = new CognitoIdentityProviderClient({ endpoint: local.url, region: 'us-east-1', maxAttempts: 1 })
  const begin = (name: string, factor: string) =>
    idp.send(
      new InitiateAuthCommand({
        ClientId: houseSeed.userPool.clientId,
        AuthFlow: 'USER_AUTH',
        AuthParameters: { USERNAME: `${name}@example.test`, PREFERRED_CHALLENGE: factor },
      }),
    )
  return { local, idp, begin }
}

async function passwordlessOf({ url }: TestEmulator): Promise<unknown> {
  const outputs = (await (await fetch(`${url}/_rolecall/amplify_outputs.json`)).json()) as { auth: object }
  return 'passwordless' in outputs.auth ? outputs.auth.passwordless : undefined
}

describe("The house's people", () => {
  test('allowed: a mailed code stands for the password', async () => {
    const { local, idp, begin } = await start()
    const { ChallengeName, Session, ChallengeParameters } = await begin('rosa', 'EMAIL_OTP')
    expect([ChallengeName, ChallengeParameters?.CODE_DELIVERY_DESTINATION]).toEqual(['EMAIL_OTP', 'r***@e***'])
    const [mail] = listMessages(local.emulator.store, Date.now())
    const { AuthenticationResult } = await idp.send(
      new RespondToAuthChallengeCommand({
        ClientId: houseSeed.userPool.clientId,
        ChallengeName,
        Session,
        ChallengeResponses: { USERNAME: 'rosa@example.test', EMAIL_OTP_CODE: mail?.code ?? '' },
      }),
    )
    expect(AuthenticationResult?.AccessToken).toBeDefined()
  })

  test('denied: who has to choose a password first, and who has no passkey, choose among the rest', async () => {
    const { begin } = await start()
    expect(await begin('nora', 'EMAIL_OTP')).toMatchObject({
      ChallengeName: 'SELECT_CHALLENGE',
      AvailableChallenges: ['PASSWORD_SRP', 'PASSWORD'],
    })
    expect(await begin('rosa', 'WEB_AUTHN')).toMatchObject({
      ChallengeName: 'SELECT_CHALLENGE',
      AvailableChallenges: ['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP'],
    })
  })
})

describe('amplify_outputs.json', () => {
  test('tells of codes and passkeys what the pool offers', async () => {
    const { local } = await start({
      firstFactors: ['PASSWORD', 'SMS_OTP', 'WEB_AUTHN'],
      passkeys: { relyingPartyId: 'app.example.test', userVerification: 'required' },
    })
    expect(await passwordlessOf(local)).toEqual({
      email_otp_enabled: false,
      sms_otp_enabled: true,
      web_authn: { relying_party_id: 'app.example.test', user_verification: 'required' },
    })
  })

  test('tells of none where everybody needs a second step after a password', async () => {
    const { local } = await start({ mfa: { configuration: 'ON', methods: ['TOTP'] } })
    expect(await passwordlessOf(local)).toBeUndefined()
  })
})

describe('Where a password is all', () => {
  test('denied: the client lets nobody choose, and the outputs tell of no other way', async () => {
    const { local, begin } = await start({ firstFactors: ['PASSWORD'], passkeys: undefined })
    const refused = await errorOf(begin('rosa', 'EMAIL_OTP'))
    expect(refused.message).toBe('USER_AUTH flow not enabled for this client')
    expect(await passwordlessOf(local)).toBeUndefined()
  })
})

test('malformed: a factor that no pool has is answered with a choice', async () => {
  const { begin } = await start()
  expect(await begin('rosa', 'TELEPATHY')).toMatchObject({ ChallengeName: 'SELECT_CHALLENGE' })
})
