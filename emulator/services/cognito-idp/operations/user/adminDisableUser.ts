import type {
  AdminDisableUserCommandInput,
  AdminDisableUserCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { revokeAllSignIns } from '../../tokens/refreshTokens.ts'
import { userOfPool } from '../../users/userOfPool.ts'

/** The user cannot sign in any more, and all sign-ins end. */
export const adminDisableUser: Operation<AdminDisableUserCommandInput, AdminDisableUserCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true, Username: true },
  run(input, context) {
    const { pool, users, user } = userOfPool(input, context)
    context.store.transaction(() => {
      users.save({ ...user, enabled: false, modifiedAt: context.clock() })
      revokeAllSignIns(context.store, pool.id, user.username)
    })
    return {}
  },
}
