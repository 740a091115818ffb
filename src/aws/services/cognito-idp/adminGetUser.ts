import { AdminGetUserCommand } from '@aws-sdk/client-cognito-identity-provider'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'
import { attributesOf } from './attributesOf.ts'
import type { PersonAddress } from './personAddress.ts'
import type { PoolPerson } from './types.ts'

export interface PersonDetails extends PoolPerson {
  /** Second factors that are set up, by AWS's names: `SOFTWARE_TOKEN_MFA`. */
  readonly factors: readonly string[]
}

/** One person (AdminGetUser). */
export async function adminGetUser(
  aws: AwsCaller,
  { userPoolId, username }: PersonAddress,
  options?: CallOptions,
): Promise<Outcome<PersonDetails>> {
  const command = new AdminGetUserCommand({ UserPoolId: userPoolId, Username: username })
  return mapDone(await aws.call(await aws.clients.cognitoIdp(), command, options), (user) => ({
    username: user.Username ?? username,
    attributes: attributesOf(user.UserAttributes),
    status: user.UserStatus ?? 'UNKNOWN',
    enabled: user.Enabled ?? true,
    createdAt: user.UserCreateDate,
    modifiedAt: user.UserLastModifiedDate,
    factors: user.UserMFASettingList ?? [],
  }))
}
