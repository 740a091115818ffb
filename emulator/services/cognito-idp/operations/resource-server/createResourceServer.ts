import type {
  CreateResourceServerCommandInput,
  CreateResourceServerCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { invalidParameter } from '../../errors.ts'
import { describedServer } from '../../pools/describedServer.ts'
import { requireDistinctScopes, resourceServersOf } from '../../pools/resourceServers.ts'
import { ownPool } from '../../pools/userPools.ts'

/** An API with the scopes that clients can ask for. */
export const createResourceServer: Operation<CreateResourceServerCommandInput, CreateResourceServerCommandOutput> = {
  authorization: 'permission',
  honours: {
    UserPoolId: true,
    Identifier: true,
    Name: true,
    Scopes: { each: { ScopeName: true, ScopeDescription: true } },
  },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const { Identifier: identifier = '', Name = '', Scopes } = input
    if (resourceServersOf(context.store).get([pool.id, identifier])) {
      throw invalidParameter(`${identifier} already exists in user pool ${pool.id}.`)
    }
    requireDistinctScopes(Scopes)
    const server = { poolId: pool.id, identifier, settings: { Name, ...(Scopes && { Scopes }) } }
    resourceServersOf(context.store).set([pool.id, identifier], server)
    return { ResourceServer: describedServer(server) }
  },
}
