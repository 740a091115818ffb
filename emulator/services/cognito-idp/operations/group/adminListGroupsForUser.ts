import type {
  AdminListGroupsForUserCommandInput,
  AdminListGroupsForUserCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { pageOf } from '../../pageOf.ts'
import { describeGroup } from '../../pools/describeGroup.ts'
import { groupOfPool } from '../../pools/groups.ts'
import { userOfPool } from '../../users/userOfPool.ts'

/** The groups of a user in the order of their names. */
export const adminListGroupsForUser: Operation<
  AdminListGroupsForUserCommandInput,
  AdminListGroupsForUserCommandOutput
> = {
  authorization: 'permission',
  honours: { Username: true, UserPoolId: true, Limit: true, NextToken: true },
  run(input, context) {
    const { pool, user } = userOfPool(input, context)
    const { NextToken: token, Limit: most = 60 } = input
    const names = [...user.groups].sort()
    const { page, next } = pageOf(
      { token, most },
      ([after] = [], limit) => names.filter((name) => after === undefined || name > after).slice(0, limit),
      (name) => [name],
    )
    return {
      Groups: page.map((name) => describeGroup(pool, groupOfPool(context.store, pool, name))),
      ...(next !== undefined && { NextToken: next }),
    }
  },
}
