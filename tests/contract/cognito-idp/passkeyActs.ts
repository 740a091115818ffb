/** Short ways to a passkey and through a sign-in with it, for a pool that takes them. */
import type { AuthFactorType } from '@aws-sdk/client-cognito-identity-provider'
import {
  CompleteWebAuthnRegistrationCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  StartWebAuthnRegistrationCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import type { UserPoolSettings } from '../../../emulator/services/cognito-idp/pools/userPools.ts'
import { newAuthenticator } from '../../unit/authenticator.ts'
import { passwordClientId, type startUserPool } from './startUserPool.ts'

export const rpId = 'example.test'
export const origin = 'https://app.example.test'

type Pool = Awaited<ReturnType<typeof startUserPool>>

/** Lets the pool and the client that may send passwords take these first factors. */
export function allowFactors(
  pool: Pool,
  factors: readonly AuthFactorType[],
  change: Partial<UserPoolSettings> = {},
): void {
  pool.changePool({
    Policies: { ...pool.policies({}), SignInPolicy: { AllowedFirstAuthFactors: [...factors] } },
    WebAuthnConfiguration: { RelyingPartyId: rpId, UserVerification: 'preferred' },
    MfaConfiguration: 'OFF',
    ...change,
  })
  pool.changeClient({
    id: passwordClientId,
    settings: {
      ExplicitAuthFlows: [
        'ALLOW_USER_AUTH',
        'ALLOW_USER_PASSWORD_AUTH',
        'ALLOW_REFRESH_TOKEN_AUTH',
        'ALLOW_CUSTOM_AUTH',
      ],
    },
  })
}

interface Options {
  readonly challenge: string
  readonly user: { readonly id: string }
}

export function passkeyActs(pool: Pool) {
  const start = async (AccessToken: string) => {
    const { CredentialCreationOptions } = await pool.idp.send(new StartWebAuthnRegistrationCommand({ AccessToken }))
    return CredentialCreationOptions as unknown as Options
  }
  const complete = (AccessToken: string, Credential: Record<string, unknown>) =>
    pool.idp.send(new CompleteWebAuthnRegistrationCommand({ AccessToken, Credential: Credential as never }))
  const begin = (USERNAME: string, AuthParameters: Record<string, string> = {}) =>
    pool.idp.send(
      new InitiateAuthCommand({
        ClientId: passwordClientId,
        AuthFlow: 'USER_AUTH',
        AuthParameters: { USERNAME, ...AuthParameters },
      }),
    )
  const respond = (
    ChallengeName:
      | 'EMAIL_OTP'
      | 'SMS_OTP'
      | 'SELECT_CHALLENGE'
      | 'PASSWORD'
      | 'PASSWORD_SRP'
      | 'PASSWORD_VERIFIER'
      | 'WEB_AUTHN'
      | 'CUSTOM_CHALLENGE',
    Session: string | undefined,
    ChallengeResponses: Record<string, string>,
    more: { readonly ClientMetadata?: Record<string, string> } = {},
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
  return {
    start,
    complete,
    begin,
    respond,
    /** Makes a passkey for a signed-in person. */
    async register(AccessToken: string, algorithm: 'ES256' | 'RS256' = 'ES256') {
      const authenticator = newAuthenticator(algorithm)
      const { challenge, user } = await start(AccessToken)
      await complete(AccessToken, authenticator.create({ challenge, origin, rpId }))
      return { authenticator, userHandle: user.id }
    },
    /** Begins a sign-in with a passkey. */
    async ask(name: string) {
      const { Session, ChallengeParameters, ChallengeName } = await begin(name, { PREFERRED_CHALLENGE: 'WEB_AUTHN' })
      const options = JSON.parse(ChallengeParameters?.CREDENTIAL_REQUEST_OPTIONS ?? '{}') as {
        readonly challenge: string
        readonly allowCredentials: readonly { readonly id: string }[]
      }
      return { Session, ChallengeName, options, challenge: options.challenge }
    },
    present: (name: string, Session: string | undefined, credential: object) =>
      respond('WEB_AUTHN', Session, { USERNAME: name, CREDENTIAL: JSON.stringify(credential) }),
  }
}
