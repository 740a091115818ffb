import { AdminResetUserPasswordCommand } from '@aws-sdk/client-cognito-identity-provider'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'
import type { PersonAddress } from './personAddress.ts'

/** Makes a password useless and sends a code for another one (AdminResetUserPassword). */
export async function adminResetUserPassword(
  aws: AwsCaller,
  { userPoolId, username }: PersonAddress,
  options?: CallOptions,
): Promise<Outcome<void>> {
  const command = new AdminResetUserPasswordCommand({ UserPoolId: userPoolId, Username: username })
  return mapDone(await aws.call(await aws.clients.cognitoIdp(), command, options), () => undefined)
}
