import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider'
import type { Store } from '../../../state/store.ts'
import { poolUsersOf } from '../users/users.ts'
import { domainsOfPool } from './domains.ts'
import { poolArn } from './poolArn.ts'
import type { UserPool, UserPoolSettings } from './userPools.ts'

/** A pool as CreateUserPool and DescribeUserPool answer it. */
export function describePool(
  pool: UserPool,
  { store, account }: { readonly store: Store; readonly account: string },
): UserPoolType {
  const { PoolName, Schema, ...settings } = withoutFactors(pool.settings)
  const { prefix, own } = domainsOfPool(store, pool)
  return {
    ...settings,
    Id: pool.id,
    Name: PoolName,
    Arn: poolArn(account, pool),
    SchemaAttributes: [...Schema],
    // Folders from before these were kept.
    DeletionProtection: settings.DeletionProtection ?? 'INACTIVE',
    LambdaConfig: settings.LambdaConfig ?? {},
    EmailConfiguration: settings.EmailConfiguration ?? { EmailSendingAccount: 'COGNITO_DEFAULT' },
    VerificationMessageTemplate: settings.VerificationMessageTemplate ?? { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
    UserPoolTags: settings.UserPoolTags ?? {},
    UserPoolTier: settings.UserPoolTier ?? 'ESSENTIALS',
    EstimatedNumberOfUsers: poolUsersOf(store).countByIndex('searched', { equal: [pool.id, 'username'] }),
    ...(prefix && { Domain: prefix.domain }),
    ...(own && { CustomDomain: own.domain }),
    ...datesOf(pool),
  }
}

/** Second factors and passkeys, which have operations of their own, are not told. */
export function withoutFactors({
  SmsMfaConfiguration: _sms,
  SoftwareTokenMfaConfiguration: _softwareToken,
  EmailMfaConfiguration: _email,
  WebAuthnConfiguration: _passkeys,
  ...others
}: UserPoolSettings): Omit<UserPoolSettings, Factor> {
  return others
}

type Factor =
  'SmsMfaConfiguration' | 'SoftwareTokenMfaConfiguration' | 'EmailMfaConfiguration' | 'WebAuthnConfiguration'

/** As the API tells when something was made and changed; unknown where an earlier folder did not keep it. */
export function datesOf({ createdAt, modifiedAt }: { readonly createdAt?: number; readonly modifiedAt?: number }): {
  readonly CreationDate?: Date
  readonly LastModifiedDate?: Date
} {
  return {
    ...(createdAt !== undefined && { CreationDate: new Date(createdAt) }),
    ...(modifiedAt !== undefined && { LastModifiedDate: new Date(modifiedAt) }),
  }
}
