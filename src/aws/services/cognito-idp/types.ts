/** A user pool's things as the console holds them. */
import type {
  GetUserPoolMfaConfigCommandOutput,
  PasswordPolicyType,
  UserPoolClientType,
  UserPoolType,
  UserStatusType,
} from '@aws-sdk/client-cognito-identity-provider'

/** Settings stay in AWS's shape: they are shown, not used. */
export type UserPoolSettings = UserPoolType
export type PasswordRules = PasswordPolicyType
export type SecondFactors = GetUserPoolMfaConfigCommandOutput
/** Whether there is a secret, in place of the secret. */
export type ClientSettings = Omit<UserPoolClientType, 'ClientSecret'> & { readonly hasSecret: boolean }

export interface PoolPerson {
  readonly username: string
  /** By AWS's names: `email`, `custom:team`. */
  readonly attributes: Readonly<Record<string, string>>
  /** AWS's word: `CONFIRMED`. */
  readonly status: UserStatusType | 'UNKNOWN'
  readonly enabled: boolean
  readonly createdAt: Date | undefined
  readonly modifiedAt: Date | undefined
}

export interface PoolGroup {
  readonly name: string
  readonly description?: string
  /** The lower the number, the earlier its role is taken; a group without one comes last. */
  readonly precedence?: number
  readonly roleArn?: string
}

/** Part of a list, and where the next part starts; without `next` it was the last. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly next?: string
}
