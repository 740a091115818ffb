import type {
  DeleteUserPoolClientCommandInput,
  DeleteUserPoolClientCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { uiCustomizationsOf } from '../../pools/uiCustomizations.ts'
import { clientOfPool, userPoolClientsOf } from '../../pools/userPoolClients.ts'
import { ownPool } from '../../pools/userPools.ts'

/** The client goes, and how its sign-in pages look. Its tokens are good for nothing any more. */
export const deleteUserPoolClient: Operation<DeleteUserPoolClientCommandInput, DeleteUserPoolClientCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true, ClientId: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const { id } = clientOfPool(context.store, pool, input.ClientId)
    context.store.transaction(() => {
      userPoolClientsOf(context.store).delete(id)
      uiCustomizationsOf(context.store).delete([pool.id, id])
    })
    return {}
  },
}
