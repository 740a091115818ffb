import type { UserPoolClientType } from '@aws-sdk/client-cognito-identity-provider'
import { datesOf } from './describePool.ts'
import type { UserPoolClient } from './userPoolClients.ts'

/** A client as the operations on clients answer it, its secret included. */
export function describeClient(client: UserPoolClient): UserPoolClientType {
  const { id, poolId, secret, settings } = client
  const { ExplicitAuthFlows, ...others } = settings
  return {
    ...others,
    ...(ExplicitAuthFlows.length > 0 && { ExplicitAuthFlows }),
    UserPoolId: poolId,
    ClientId: id,
    ...(secret !== undefined && { ClientSecret: secret }),
    ...datesOf(client),
  }
}
