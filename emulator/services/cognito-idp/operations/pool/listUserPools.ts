import type { ListUserPoolsCommandInput, ListUserPoolsCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { pageOf } from '../../pageOf.ts'
import { datesOf } from '../../pools/describePool.ts'
import { userPoolsOf } from '../../pools/userPools.ts'

/** The pools of the region, in the order of their ids. */
export const listUserPools: Operation<ListUserPoolsCommandInput, ListUserPoolsCommandOutput> = {
  authorization: 'permission',
  honours: { NextToken: true, MaxResults: true },
  run(input, context) {
    const { NextToken: token, MaxResults: most = 60 } = input
    const { page, next } = pageOf(
      { token, most },
      ([after] = [], limit) =>
        userPoolsOf(context.store).entries({
          prefix: `${context.region}_`,
          ...(after !== undefined && { after }),
          limit,
        }),
      ([id]) => [id],
    )
    return {
      UserPools: page.map(([id, pool]) => ({
        Id: id,
        Name: pool.settings.PoolName,
        LambdaConfig: pool.settings.LambdaConfig ?? {},
        ...datesOf(pool),
      })),
      ...(next !== undefined && { NextToken: next }),
    }
  },
}
