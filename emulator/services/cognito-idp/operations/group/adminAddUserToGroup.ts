import type {
  AdminAddUserToGroupCommandInput,
  AdminAddUserToGroupCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { groupOfPool } from '../../pools/groups.ts'
import { userOfPool } from '../../users/userOfPool.ts'

/** Cognito Developer Guide, "Quotas in Amazon Cognito". */
const mostGroups = 100

/** A user joins a group. Who is in it already stays so. */
export const adminAddUserToGroup: Operation<AdminAddUserToGroupCommandInput, AdminAddUserToGroupCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true, Username: true, GroupName: true },
  run(input, context) {
    const { pool, users, user } = userOfPool(input, context)
    const { name } = groupOfPool(context.store, pool, input.GroupName)
    if (user.groups.includes(name)) return {}
    if (user.groups.length >= mostGroups) {
      throw new AwsError('LimitExceededException', `A user can be in no more than ${mostGroups} groups.`)
    }
    context.store.transaction(() => users.save({ ...user, groups: [...user.groups, name] }))
    return {}
  },
}
