import {
  GetPrincipalTagAttributeMapCommand,
  type GetPrincipalTagAttributeMapCommandOutput,
} from '@aws-sdk/client-cognito-identity'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'

/** Which claims of a provider become tags of the session (GetPrincipalTagAttributeMap). */
export async function getPrincipalTagAttributeMap(
  aws: AwsCaller,
  { identityPoolId, provider }: { readonly identityPoolId: string; readonly provider: string },
  options?: CallOptions,
): Promise<Outcome<GetPrincipalTagAttributeMapCommandOutput>> {
  const command = new GetPrincipalTagAttributeMapCommand({
    IdentityPoolId: identityPoolId,
    IdentityProviderName: provider,
  })
  return aws.call(await aws.clients.cognitoIdentity(), command, options)
}
