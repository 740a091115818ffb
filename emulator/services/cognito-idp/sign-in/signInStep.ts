import type { AuthenticationResultType, InitiateAuthCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { UserPoolKeys } from '../../../tokens/userPoolKeys.ts'
import { missingParameter } from '../errors.ts'
import type { UserPoolClient } from '../pools/userPoolClients.ts'
import type { UserPool } from '../pools/userPools.ts'
import type { PoolUser } from '../users/users.ts'

/** Where a sign-in takes place. */
export interface SignInPlace {
  readonly pool: UserPool
  readonly client: UserPoolClient
  readonly keys: UserPoolKeys
  /** What the last step gives, in its transaction. Left out: tokens. The sign-in pages give theirs later, for a code. */
  readonly issue?: (user: PoolUser) => AuthenticationResultType
}

/** What InitiateAuth and RespondToAuthChallenge answer: the next challenge, or tokens. */
export type SignInStep = Pick<
  InitiateAuthCommandOutput,
  'ChallengeName' | 'ChallengeParameters' | 'Session' | 'AuthenticationResult' | 'AvailableChallenges'
>

/** AuthParameters or ChallengeResponses. */
export type Parameters = Readonly<Record<string, string>>

/** What a call brings beside its parameters. */
export interface Besides {
  /** Of the confirmed sign-up that the sign-in goes on from. */
  readonly session?: string | undefined
}

/** @throws InvalidParameterException when it is missing or empty. */
export function requiredParameter(parameters: Parameters, name: string): string {
  const value = parameters[name]
  if (!value) throw missingParameter(name)
  return value
}
