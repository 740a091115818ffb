import {
  GetUserPoolMfaConfigCommand,
  type GetUserPoolMfaConfigCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'

/** Second factors and passkeys of a user pool, in AWS's shape (GetUserPoolMfaConfig). */
export async function getUserPoolMfaConfig(
  aws: AwsCaller,
  userPoolId: string,
  options?: CallOptions,
): Promise<Outcome<GetUserPoolMfaConfigCommandOutput>> {
  return aws.call(await aws.clients.cognitoIdp(), new GetUserPoolMfaConfigCommand({ UserPoolId: userPoolId }), options)
}
