import { AdminConfirmSignUpCommand } from '@aws-sdk/client-cognito-identity-provider'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'
import type { PersonAddress } from './personAddress.ts'

/** Confirms somebody who signed up, without the code that they were sent (AdminConfirmSignUp). */
export async function adminConfirmSignUp(
  aws: AwsCaller,
  { userPoolId, username }: PersonAddress,
  options?: CallOptions,
): Promise<Outcome<void>> {
  const command = new AdminConfirmSignUpCommand({ UserPoolId: userPoolId, Username: username })
  return mapDone(await aws.call(await aws.clients.cognitoIdp(), command, options), () => undefined)
}
