import type { UserType } from '@aws-sdk/client-cognito-identity-provider'
import { attributeList } from './attributes.ts'
import type { PoolUser } from './users.ts'

/** A user as the operations for administrators answer it. */
export function describeUser(user: PoolUser): UserType {
  return {
    Username: user.username,
    Attributes: attributeList(user),
    UserCreateDate: new Date(user.createdAt),
    UserLastModifiedDate: new Date(user.modifiedAt),
    Enabled: user.enabled,
    UserStatus: user.status,
  }
}
