import { DescribeIdentityPoolCommand, type DescribeIdentityPoolCommandOutput } from '@aws-sdk/client-cognito-identity'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'

/** Providers and flows of an identity pool, in AWS's shape (DescribeIdentityPool). */
export async function describeIdentityPool(
  aws: AwsCaller,
  identityPoolId: string,
  options?: CallOptions,
): Promise<Outcome<DescribeIdentityPoolCommandOutput>> {
  return aws.call(
    await aws.clients.cognitoIdentity(),
    new DescribeIdentityPoolCommand({ IdentityPoolId: identityPoolId }),
    options,
  )
}
