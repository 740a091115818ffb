import type {
  AdminUserGlobalSignOutCommandInput,
  AdminUserGlobalSignOutCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { revokeAllSignIns } from '../../tokens/refreshTokens.ts'
import { userOfPool } from '../../users/userOfPool.ts'

/** Ends all sign-ins of a user, on every device. */
export const adminUserGlobalSignOut: Operation<
  AdminUserGlobalSignOutCommandInput,
  AdminUserGlobalSignOutCommandOutput
> = {
  authorization: 'permission',
  honours: { UserPoolId: true, Username: true },
  run(input, context) {
    const { pool, user } = userOfPool(input, context)
    context.store.transaction(() => revokeAllSignIns(context.store, pool.id, user.username))
    return {}
  },
}
