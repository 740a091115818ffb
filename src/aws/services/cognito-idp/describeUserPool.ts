import { DescribeUserPoolCommand, type UserPoolType } from '@aws-sdk/client-cognito-identity-provider'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'

/** All settings of a user pool, in AWS's shape (DescribeUserPool). */
export async function describeUserPool(
  aws: AwsCaller,
  userPoolId: string,
  options?: CallOptions,
): Promise<Outcome<UserPoolType>> {
  const command = new DescribeUserPoolCommand({ UserPoolId: userPoolId })
  return mapDone(await aws.call(await aws.clients.cognitoIdp(), command, options), ({ UserPool }) => UserPool ?? {})
}
