import type {
  ListUsersInGroupCommandInput,
  ListUsersInGroupCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { pageOf } from '../../pageOf.ts'
import { groupOfPool } from '../../pools/groups.ts'
import { ownPool } from '../../pools/userPools.ts'
import { describeUser } from '../../users/describeUser.ts'
import { poolUsersOf } from '../../users/users.ts'

/** The members of a group in the order of their usernames. */
export const listUsersInGroup: Operation<ListUsersInGroupCommandInput, ListUsersInGroupCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true, GroupName: true, Limit: true, NextToken: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const { name } = groupOfPool(context.store, pool, input.GroupName)
    const { NextToken: token, Limit: most = 60 } = input
    const { page, next } = pageOf(
      { token, most },
      ([after] = [], limit) =>
        poolUsersOf(context.store).byIndex('group', {
          equal: [pool.id, name],
          ...(after !== undefined && { after: [pool.id, after] as const }),
          limit,
        }),
      ([[, username]]) => [username],
    )
    return {
      Users: page.map(([, user]) => describeUser(user)),
      ...(next !== undefined && { NextToken: next }),
    }
  },
}
