import type {
  DeleteUserPoolClientCommandInput,
  DeleteUserPoolClientCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { forgetClient } from '../../pools/forgetClient.ts'
import { clientOfPool } from '../../pools/userPoolClients.ts'
import { ownPool } from '../../pools/userPools.ts'

/** The client goes with all that was kept about it. Its tokens are good for nothing any more. */
export const deleteUserPoolClient: Operation<DeleteUserPoolClientCommandInput, DeleteUserPoolClientCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true, ClientId: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const client = clientOfPool(context.store, pool, input.ClientId)
    context.store.transaction(() => forgetClient(context.store, client))
    return {}
  },
}
