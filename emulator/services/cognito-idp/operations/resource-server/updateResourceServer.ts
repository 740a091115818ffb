import type {
  UpdateResourceServerCommandInput,
  UpdateResourceServerCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { describedServer } from '../../pools/describedServer.ts'
import { requireDistinctScopes, resourceServer, resourceServersOf } from '../../pools/resourceServers.ts'
import { ownPool } from '../../pools/userPools.ts'

/** Replaces name and scopes. */
export const updateResourceServer: Operation<UpdateResourceServerCommandInput, UpdateResourceServerCommandOutput> = {
  authorization: 'permission',
  honours: {
    UserPoolId: true,
    Identifier: true,
    Name: true,
    Scopes: { each: { ScopeName: true, ScopeDescription: true } },
  },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const server = resourceServer(context.store, pool, input.Identifier)
    const { Name = server.settings.Name, Scopes } = input
    requireDistinctScopes(Scopes)
    const changed = { ...server, settings: { Name, ...(Scopes && { Scopes }) } }
    resourceServersOf(context.store).set([pool.id, server.identifier], changed)
    return { ResourceServer: describedServer(changed) }
  },
}
