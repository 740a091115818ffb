import type {
  AdminEnableUserCommandInput,
  AdminEnableUserCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { userOfPool } from '../../users/userOfPool.ts'

/** The user can sign in again. */
export const adminEnableUser: Operation<AdminEnableUserCommandInput, AdminEnableUserCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true, Username: true },
  run(input, context) {
    const { users, user } = userOfPool(input, context)
    context.store.transaction(() => users.save({ ...user, enabled: true, modifiedAt: context.clock() }))
    return {}
  },
}
