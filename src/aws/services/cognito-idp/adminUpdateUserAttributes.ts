import { AdminUpdateUserAttributesCommand } from '@aws-sdk/client-cognito-identity-provider'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'
import { attributeList } from './attributesOf.ts'
import type { PersonAddress } from './personAddress.ts'

/** Changes some attributes of one person; an empty value takes one away (AdminUpdateUserAttributes). */
export async function adminUpdateUserAttributes(
  aws: AwsCaller,
  { userPoolId, username, attributes }: PersonAddress & { readonly attributes: Readonly<Record<string, string>> },
  options?: CallOptions,
): Promise<Outcome<void>> {
  const command = new AdminUpdateUserAttributesCommand({
    UserPoolId: userPoolId,
    Username: username,
    UserAttributes: attributeList(attributes),
  })
  return mapDone(await aws.call(await aws.clients.cognitoIdp(), command, options), () => undefined)
}
