import { GetIdentityPoolRolesCommand, type GetIdentityPoolRolesCommandOutput } from '@aws-sdk/client-cognito-identity'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'

/** Roles of an identity pool and the rules that choose among them, in AWS's shape (GetIdentityPoolRoles). */
export async function getIdentityPoolRoles(
  aws: AwsCaller,
  identityPoolId: string,
  options?: CallOptions,
): Promise<Outcome<GetIdentityPoolRolesCommandOutput>> {
  return aws.call(
    await aws.clients.cognitoIdentity(),
    new GetIdentityPoolRolesCommand({ IdentityPoolId: identityPoolId }),
    options,
  )
}
