/** User pools and their app clients. */
import { defineCollection } from '../../../state/collection.ts'
import type { Store } from '../../../state/store.ts'
import { AwsError } from '../../../wire/awsError.ts'

export interface PasswordPolicy {
  readonly minimumLength: number
  readonly requireUppercase: boolean
  readonly requireLowercase: boolean
  readonly requireNumbers: boolean
  readonly requireSymbols: boolean
  readonly temporaryPasswordValidityDays: number
}

/**
 * A pool whose people sign in with their e-mail address (`UsernameAttributes: [email]`): the username is the `sub`, and
 * no two users share an address. Names follow `CreateUserPool`.
 */
export interface UserPool {
  /** `<region>_<name>`; the name is part of every SRP verifier, so an id can never change. */
  readonly id: string
  readonly name: string
  /** 32 random bytes, base64. Seals sessions and makes the answers for users that do not exist. */
  readonly secret: string
  readonly selfSignUp: boolean
  readonly caseSensitive: boolean
  readonly autoVerifiedAttributes: readonly 'email'[]
  readonly attributesRequireVerificationBeforeUpdate: readonly 'email'[]
  readonly accountRecovery: 'verified_email' | 'admin_only'
  readonly requiredAttributes: readonly string[]
  /** Names with their `custom:` prefix. All are strings. */
  readonly customAttributes: readonly { readonly name: string; readonly mutable: boolean }[]
  readonly passwordPolicy: PasswordPolicy
}

type AllowedFlow = 'ALLOW_USER_SRP_AUTH' | 'ALLOW_USER_PASSWORD_AUTH' | 'ALLOW_REFRESH_TOKEN_AUTH'

export interface UserPoolClient {
  readonly id: string
  readonly poolId: string
  readonly name: string
  /** Public clients (browsers) have none. */
  readonly secret?: string
  readonly explicitAuthFlows: readonly AllowedFlow[]
  readonly preventUserExistenceErrors: 'ENABLED' | 'LEGACY'
  /** Left out = all. `email_verified` and `phone_number_verified` can never be written by a client. */
  readonly readAttributes?: readonly string[]
  readonly writeAttributes?: readonly string[]
  /** Seconds. */
  readonly accessTokenValidity: number
  readonly idTokenValidity: number
  readonly refreshTokenValidity: number
  readonly authSessionValidity: number
}

export const userPoolsOf = defineCollection<UserPool>({ name: 'cognito.pools' })

export const userPoolClientsOf = defineCollection<UserPoolClient>({ name: 'cognito.clients' })

/** @throws ResourceNotFoundException */
export function userPool(store: Store, poolId: string | undefined): UserPool {
  const pool = userPoolsOf(store).get(poolId ?? '')
  if (!pool) throw poolNotFound(poolId)
  return pool
}

function poolNotFound(poolId: string | undefined): AwsError {
  return new AwsError('ResourceNotFoundException', `User pool ${poolId} does not exist.`)
}

/** The pool that a signed request names: it is known in its own region alone. @throws ResourceNotFoundException */
export function ownPool(
  poolId: string | undefined,
  { store, region }: { readonly store: Store; readonly region: string },
): UserPool {
  const pool = userPool(store, poolId)
  if (pool.id.startsWith(`${region}_`)) return pool
  throw poolNotFound(poolId)
}

/** An app client and the pool that it belongs to. @throws ResourceNotFoundException */
export function clientAndPool(store: Store, clientId: string | undefined): { client: UserPoolClient; pool: UserPool } {
  const client = userPoolClientsOf(store).get(clientId ?? '')
  if (!client) throw new AwsError('ResourceNotFoundException', `User pool client ${clientId} does not exist.`)
  return { client, pool: userPool(store, client.poolId) }
}
