import type { DeleteUserPoolCommandInput, DeleteUserPoolCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { invalidParameter } from '../../errors.ts'
import { domainsOfPool } from '../../pools/domains.ts'
import { forgetPool } from '../../pools/forgetPool.ts'
import { ownPool } from '../../pools/userPools.ts'

/** A pool goes with its users, clients, groups, sign-ins, codes and keys. */
export const deleteUserPool: Operation<DeleteUserPoolCommandInput, DeleteUserPoolCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    if (pool.settings.DeletionProtection === 'ACTIVE') {
      throw invalidParameter(
        'The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.',
      )
    }
    const { prefix, own } = domainsOfPool(context.store, pool)
    if (prefix || own) {
      throw invalidParameter('User pool cannot be deleted. It has a domain configured that should be deleted first.')
    }
    context.store.transaction(() => forgetPool(context, pool))
    return {}
  },
}
