import type { ResourceServerType } from '@aws-sdk/client-cognito-identity-provider'
import type { PoolResourceServer } from './resourceServers.ts'

export function describedServer({ poolId, identifier, settings }: PoolResourceServer): ResourceServerType {
  const { Name, Scopes = [] } = settings
  return { UserPoolId: poolId, Identifier: identifier, Name, Scopes: [...Scopes] }
}
