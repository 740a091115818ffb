/** Short ways through a sign-in with a second step, and to people who have one. */
import type {
  ChallengeNameType,
  InitiateAuthCommandOutput,
  RespondToAuthChallengeCommandInput,
  RespondToAuthChallengeCommandOutput,
  SetUserMFAPreferenceCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import {
  AssociateSoftwareTokenCommand,
  GetUserCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  SetUserMFAPreferenceCommand,
  UpdateUserAttributesCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { totpAt } from '../../../emulator/services/cognito-idp/mfa/totp.ts'
import type { UserPoolSettings } from '../../../emulator/services/cognito-idp/pools/userPools.ts'
import { password, passwordClientId, type startUserPool, type Tokens } from './startUserPool.ts'

/** A pool that offers all three second steps. */
export const allSecondSteps: Partial<UserPoolSettings> = {
  MfaConfiguration: 'OPTIONAL',
  SmsMfaConfiguration: {},
  SoftwareTokenMfaConfiguration: { Enabled: true },
  EmailMfaConfiguration: {},
}

export const seconds = 1000

type Step = InitiateAuthCommandOutput | RespondToAuthChallengeCommandOutput
export type Person = { readonly email: string; readonly sub: string } & Tokens

export function secondStepActs(pool: Awaited<ReturnType<typeof startUserPool>>) {
  let numbers = 0

  const begin = (USERNAME: string, more: Record<string, string> = {}, secret = password) =>
    pool.idp.send(
      new InitiateAuthCommand({
        ClientId: passwordClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME, PASSWORD: secret, ...more },
      }),
    )

  const respond = (
    ChallengeName: ChallengeNameType,
    { Session }: Pick<Step, 'Session'>,
    ChallengeResponses: Record<string, string>,
    more: Partial<RespondToAuthChallengeCommandInput> = {},
  ) =>
    pool.idp.send(
      new RespondToAuthChallengeCommand({
        ClientId: passwordClientId,
        ChallengeName,
        Session,
        ChallengeResponses,
        ...more,
      }),
    )

  const prefer = (AccessToken: string, settings: Omit<SetUserMFAPreferenceCommandInput, 'AccessToken'>) =>
    pool.idp.send(new SetUserMFAPreferenceCommand({ AccessToken, ...settings }))

  const getUser = (AccessToken: string) => pool.idp.send(new GetUserCommand({ AccessToken }))

  /** @returns the number. */
  async function giveNumber(AccessToken: string): Promise<string> {
    numbers += 1
    const Value = `+4791000${String(numbers).padStart(3, '0')}`
    await pool.idp.send(
      new UpdateUserAttributesCommand({ AccessToken, UserAttributes: [{ Name: 'phone_number', Value }] }),
    )
    return Value
  }

  /** Verified, and not switched on. @returns the secret of the person's app. */
  async function giveApp(AccessToken: string, FriendlyDeviceName?: string): Promise<string> {
    const { SecretCode = '' } = await pool.idp.send(new AssociateSoftwareTokenCommand({ AccessToken }))
    await pool.idp.send(
      new VerifySoftwareTokenCommand({ AccessToken, UserCode: totpAt(SecretCode, pool.clock()), FriendlyDeviceName }),
    )
    return SecretCode
  }

  async function withNumber(): Promise<Person & { readonly number: string }> {
    const person = await pool.signedInPerson()
    return { ...person, number: await giveNumber(person.AccessToken) }
  }

  async function withSms(): Promise<Person & { readonly number: string }> {
    const person = await withNumber()
    await prefer(person.AccessToken, { SMSMfaSettings: { Enabled: true } })
    return person
  }

  async function withApp(name?: string): Promise<Person & { readonly secret: string }> {
    const person = await pool.signedInPerson()
    const secret = await giveApp(person.AccessToken, name)
    await prefer(person.AccessToken, { SoftwareTokenMfaSettings: { Enabled: true } })
    // The code of now was used to verify the app.
    pool.advance(30 * seconds)
    return { ...person, secret }
  }

  async function withMail(): Promise<Person> {
    const person = await pool.signedInPerson()
    await prefer(person.AccessToken, { EmailMfaSettings: { Enabled: true } })
    return person
  }

  return {
    begin,
    respond,
    prefer,
    getUser,
    giveNumber,
    giveApp,
    withNumber,
    withSms,
    withApp,
    withMail,
    codeOf: (secret: string, later = 0) => totpAt(secret, pool.clock() + later),
    codeFor: (to: string) => pool.newestMail(to).code ?? '',
  }
}
