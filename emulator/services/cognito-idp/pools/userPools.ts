/** User pools: which there are, and the one that a request means. */
import type {
  AdminCreateUserConfigType,
  CreateUserPoolRequest,
  PasswordPolicyType,
  SchemaAttributeType,
  SetUserPoolMfaConfigRequest,
  SignInPolicyType,
} from '@aws-sdk/client-cognito-identity-provider'
import { defineCollection } from '../../../state/collection.ts'
import type { Store } from '../../../state/store.ts'
import { AwsError } from '../../../wire/awsError.ts'
import { type EarlierUserPool, ofEarlierFolder } from './earlierPool.ts'

/** What may be left out also here: nothing was said, and Cognito answers nothing of it either. */
type Optional = Pick<
  CreateUserPoolRequest,
  | 'DeletionProtection'
  | 'LambdaConfig'
  | 'AutoVerifiedAttributes'
  | 'AliasAttributes'
  | 'UsernameAttributes'
  | 'SmsVerificationMessage'
  | 'EmailVerificationMessage'
  | 'EmailVerificationSubject'
  | 'VerificationMessageTemplate'
  | 'SmsAuthenticationMessage'
  | 'UserAttributeUpdateSettings'
  | 'DeviceConfiguration'
  | 'EmailConfiguration'
  | 'SmsConfiguration'
  | 'UserPoolTags'
  | 'UserPoolAddOns'
  | 'UsernameConfiguration'
  | 'UserPoolTier'
  | 'AccountRecoverySetting'
>

/** Second steps and passkeys have an operation of their own, SetUserPoolMfaConfig. */
type Factors = Pick<
  SetUserPoolMfaConfigRequest,
  'SmsMfaConfiguration' | 'SoftwareTokenMfaConfiguration' | 'EmailMfaConfiguration' | 'WebAuthnConfiguration'
>

/**
 * The settings of a pool in the shapes and words of CreateUserPool and SetUserPoolMfaConfig, with Cognito's defaults
 * filled in: what was given is what DescribeUserPool answers. `poolRules.ts` reads them.
 */
export interface UserPoolSettings extends Optional, Factors {
  readonly PoolName: string
  readonly Policies: { readonly PasswordPolicy: PasswordPolicyType; readonly SignInPolicy: SignInPolicyType }
  /** All of it: the standard attributes as the pool has them, then the custom ones with their `custom:` prefix. */
  readonly Schema: readonly SchemaAttributeType[]
  readonly MfaConfiguration: 'OFF' | 'ON' | 'OPTIONAL'
  readonly AdminCreateUserConfig: AdminCreateUserConfigType
}

export interface UserPool {
  /** `<region>_<name>`; the name is part of every SRP verifier, so an id can never change. */
  readonly id: string
  /** 32 random bytes, base64. Seals sessions and makes the answers for users that do not exist. */
  readonly secret: string
  readonly settings: UserPoolSettings
  /** Milliseconds since 1970; unknown for pools of folders that did not keep it. */
  readonly createdAt?: number
  readonly modifiedAt?: number
}

export const userPoolsOf = defineCollection<UserPool>({
  name: 'cognito.pools',
  version: 2,
  migrate: ({ key: [id = ''], value }) => [id, ofEarlierFolder(value as EarlierUserPool)],
})

/** @throws ResourceNotFoundException */
export function userPool(store: Store, poolId: string | undefined): UserPool {
  const pool = userPoolsOf(store).get(poolId ?? '')
  if (!pool) throw poolNotFound(poolId)
  return pool
}

export function poolNotFound(poolId: string | undefined): AwsError {
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
