import type { UpdateGroupCommandInput, UpdateGroupCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { describeGroup } from '../../pools/describeGroup.ts'
import { groupOfPool, type PoolGroup, poolGroupsOf } from '../../pools/groups.ts'
import { ownPool } from '../../pools/userPools.ts'

/** Changes what is given of a group. Tokens that are issued later say so. */
export const updateGroup: Operation<UpdateGroupCommandInput, UpdateGroupCommandOutput> = {
  authorization: 'permission',
  honours: { GroupName: true, UserPoolId: true, Description: true, RoleArn: true, Precedence: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const group = groupOfPool(context.store, pool, input.GroupName)
    const { Description: description, RoleArn: roleArn, Precedence: precedence } = input
    const changed: PoolGroup = {
      ...group,
      ...(description !== undefined && { description }),
      ...(roleArn !== undefined && { roleArn }),
      ...(precedence !== undefined && { precedence }),
      modifiedAt: context.clock(),
    }
    poolGroupsOf(context.store).set([pool.id, group.name], changed)
    return { Group: describeGroup(pool, changed) }
  },
}
