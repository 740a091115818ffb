import type { ListGroupsCommandInput, ListGroupsCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { pageOfPool } from '../../pageOf.ts'
import { describeGroup } from '../../pools/describeGroup.ts'
import { poolGroupsOf } from '../../pools/groups.ts'
import { ownPool } from '../../pools/userPools.ts'

/** The groups of a pool in the order of their names. */
export const listGroups: Operation<ListGroupsCommandInput, ListGroupsCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true, Limit: true, NextToken: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const { NextToken: token, Limit: most = 60 } = input
    const { page, next } = pageOfPool(poolGroupsOf(context.store), pool.id, { token, most })
    return {
      Groups: page.map((group) => describeGroup(pool, group)),
      ...(next !== undefined && { NextToken: next }),
    }
  },
}
