import type {
  DeleteResourceServerCommandInput,
  DeleteResourceServerCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { resourceServer, resourceServersOf } from '../../pools/resourceServers.ts'
import { ownPool } from '../../pools/userPools.ts'

/** The API goes, and nobody is given its scopes any more. */
export const deleteResourceServer: Operation<DeleteResourceServerCommandInput, DeleteResourceServerCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true, Identifier: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const { identifier } = resourceServer(context.store, pool, input.Identifier)
    resourceServersOf(context.store).delete([pool.id, identifier])
    return {}
  },
}
