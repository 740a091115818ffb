import { DescribeUserPoolClientCommand } from '@aws-sdk/client-cognito-identity-provider'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'
import type { ClientSettings } from './types.ts'

/** Settings of one client of a user pool, in AWS's shape without its secret (DescribeUserPoolClient). */
export async function describeUserPoolClient(
  aws: AwsCaller,
  { userPoolId, clientId }: { readonly userPoolId: string; readonly clientId: string },
  options?: CallOptions,
): Promise<Outcome<ClientSettings>> {
  const command = new DescribeUserPoolClientCommand({ UserPoolId: userPoolId, ClientId: clientId })
  return mapDone(await aws.call(await aws.clients.cognitoIdp(), command, options), ({ UserPoolClient = {} }) => {
    const { ClientSecret: secret, ...client } = UserPoolClient
    return { ...client, hasSecret: secret !== undefined }
  })
}
