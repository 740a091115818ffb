import type { DeleteGroupCommandInput, DeleteGroupCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { groupOfPool, poolGroupsOf } from '../../pools/groups.ts'
import { ownPool } from '../../pools/userPools.ts'
import { poolUsersOf } from '../../users/users.ts'

/** The group goes; its members stay in the pool. */
export const deleteGroup: Operation<DeleteGroupCommandInput, DeleteGroupCommandOutput> = {
  authorization: 'permission',
  honours: { GroupName: true, UserPoolId: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const { name } = groupOfPool(context.store, pool, input.GroupName)
    context.store.transaction(() => {
      const users = poolUsersOf(context.store)
      for (const [key, user] of users.byIndex('group', { equal: [pool.id, name] })) {
        users.set(key, { ...user, groups: user.groups.filter((group) => group !== name) })
      }
      poolGroupsOf(context.store).delete([pool.id, name])
    })
    return {}
  },
}
