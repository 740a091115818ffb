import type { UserType } from '@aws-sdk/client-cognito-identity-provider'
import { attributesOf } from './attributesOf.ts'
import type { PoolPerson } from './types.ts'

export function poolPersonOf(user: UserType): PoolPerson {
  return {
    username: user.Username ?? '',
    attributes: attributesOf(user.Attributes),
    status: user.UserStatus ?? 'UNKNOWN',
    enabled: user.Enabled ?? true,
    createdAt: user.UserCreateDate,
    modifiedAt: user.UserLastModifiedDate,
  }
}
