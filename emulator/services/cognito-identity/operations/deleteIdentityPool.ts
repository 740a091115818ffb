import type { DeleteIdentityPoolCommandInput, DeleteIdentityPoolCommandOutput } from '@aws-sdk/client-cognito-identity'
import type { Operation } from '../../operation.ts'
import { deletePool } from '../deletePool.ts'
import { requirePool } from '../identityPools.ts'

/** Credentials that the pool gave out stay valid until they end, as on AWS: the roles are not its own. */
export const deleteIdentityPool: Operation<DeleteIdentityPoolCommandInput, DeleteIdentityPoolCommandOutput> = {
  authorization: 'permission',
  honours: { IdentityPoolId: true },
  run(input, context) {
    deletePool(requirePool(input.IdentityPoolId, context), context.store)
    return {}
  },
}
