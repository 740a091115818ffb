import type {
  ListUserPoolClientsCommandInput,
  ListUserPoolClientsCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { pageOf } from '../../pageOf.ts'
import { userPoolClientsOf } from '../../pools/userPoolClients.ts'
import { ownPool } from '../../pools/userPools.ts'

/** The clients of a pool in the order of their ids. */
export const listUserPoolClients: Operation<ListUserPoolClientsCommandInput, ListUserPoolClientsCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true, MaxResults: true, NextToken: true, ClientType: { only: ['REGULAR'] } },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const { NextToken: token, MaxResults: most = 60 } = input
    const { page, next } = pageOf(
      { token, most },
      ([after] = [], limit) =>
        userPoolClientsOf(context.store).byIndex('pool', {
          equal: pool.id,
          ...(after !== undefined && { after }),
          limit,
        }),
      ([id]) => [id],
    )
    return {
      UserPoolClients: page.map(([id, { poolId, settings }]) => ({
        ClientId: id,
        UserPoolId: poolId,
        ClientName: settings.ClientName,
      })),
      ...(next !== undefined && { NextToken: next }),
    }
  },
}
