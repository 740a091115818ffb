import { AdminSetUserPasswordCommand } from '@aws-sdk/client-cognito-identity-provider'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'
import type { PersonAddress } from './personAddress.ts'

export interface NewPassword extends PersonAddress {
  readonly password: string
  /** Whether it stays; a temporary one is changed at the next sign-in. */
  readonly permanent: boolean
}

/** Gives one person another password (AdminSetUserPassword). */
export async function adminSetUserPassword(
  aws: AwsCaller,
  { userPoolId, username, password, permanent }: NewPassword,
  options?: CallOptions,
): Promise<Outcome<void>> {
  const command = new AdminSetUserPasswordCommand({
    UserPoolId: userPoolId,
    Username: username,
    Password: password,
    Permanent: permanent,
  })
  return mapDone(await aws.call(await aws.clients.cognitoIdp(), command, options), () => undefined)
}
