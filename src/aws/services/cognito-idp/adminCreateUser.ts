import { AdminCreateUserCommand } from '@aws-sdk/client-cognito-identity-provider'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'
import { attributeList } from './attributesOf.ts'
import type { PersonAddress } from './personAddress.ts'
import { poolPersonOf } from './poolPersonOf.ts'
import type { PoolPerson } from './types.ts'

export interface NewPerson extends PersonAddress {
  readonly attributes: Readonly<Record<string, string>>
  /** Left out: Cognito makes one up. */
  readonly temporaryPassword?: string | undefined
  /** Where Cognito sends the invitation with the temporary password; `none` sends nothing. */
  readonly invitation: 'EMAIL' | 'SMS' | 'none'
}

/** Makes a person, who chooses a password at the first sign-in (AdminCreateUser). */
export async function adminCreateUser(
  aws: AwsCaller,
  { userPoolId, username, attributes, temporaryPassword, invitation }: NewPerson,
  options?: CallOptions,
): Promise<Outcome<PoolPerson>> {
  const command = new AdminCreateUserCommand({
    UserPoolId: userPoolId,
    Username: username,
    UserAttributes: attributeList(attributes),
    TemporaryPassword: temporaryPassword,
    ...(invitation === 'none' ? { MessageAction: 'SUPPRESS' } : { DesiredDeliveryMediums: [invitation] }),
  })
  return mapDone(await aws.call(await aws.clients.cognitoIdp(), command, options), ({ User }) =>
    poolPersonOf(User ?? { Username: username }),
  )
}
