import type {
  AdminRemoveUserFromGroupCommandInput,
  AdminRemoveUserFromGroupCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { groupOfPool } from '../../pools/groups.ts'
import { userOfPool } from '../../users/userOfPool.ts'

/** A user leaves a group. Who is not in it stays out. */
export const adminRemoveUserFromGroup: Operation<
  AdminRemoveUserFromGroupCommandInput,
  AdminRemoveUserFromGroupCommandOutput
> = {
  authorization: 'permission',
  honours: { UserPoolId: true, Username: true, GroupName: true },
  run(input, context) {
    const { pool, users, user } = userOfPool(input, context)
    const { name } = groupOfPool(context.store, pool, input.GroupName)
    const groups = user.groups.filter((group) => group !== name)
    context.store.transaction(() => users.save({ ...user, groups }))
    return {}
  },
}
