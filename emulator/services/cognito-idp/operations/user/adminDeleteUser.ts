import type {
  AdminDeleteUserCommandInput,
  AdminDeleteUserCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { forgetUser } from '../../users/forgetUser.ts'
import { userOfPool } from '../../users/userOfPool.ts'

/** A user leaves the pool, and with them everything that was kept about them. */
export const adminDeleteUser: Operation<AdminDeleteUserCommandInput, AdminDeleteUserCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true, Username: true },
  run(input, context) {
    const { pool, user } = userOfPool(input, context)
    context.store.transaction(() => forgetUser(context, pool, user))
    return {}
  },
}
