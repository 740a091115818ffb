import type { GetGroupCommandInput, GetGroupCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { describeGroup } from '../../pools/describeGroup.ts'
import { groupOfPool } from '../../pools/groups.ts'
import { ownPool } from '../../pools/userPools.ts'

/** A group of a pool. */
export const getGroup: Operation<GetGroupCommandInput, GetGroupCommandOutput> = {
  authorization: 'permission',
  honours: { GroupName: true, UserPoolId: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    return { Group: describeGroup(pool, groupOfPool(context.store, pool, input.GroupName)) }
  },
}
