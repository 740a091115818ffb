import { AdminRemoveUserFromGroupCommand } from '@aws-sdk/client-cognito-identity-provider'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'
import type { PersonAddress } from './personAddress.ts'

/** Takes one person out of a group (AdminRemoveUserFromGroup). */
export async function adminRemoveUserFromGroup(
  aws: AwsCaller,
  { userPoolId, username, group }: PersonAddress & { readonly group: string },
  options?: CallOptions,
): Promise<Outcome<void>> {
  const command = new AdminRemoveUserFromGroupCommand({ UserPoolId: userPoolId, Username: username, GroupName: group })
  return mapDone(await aws.call(await aws.clients.cognitoIdp(), command, options), () => undefined)
}
