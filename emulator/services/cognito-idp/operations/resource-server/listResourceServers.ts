import type {
  ListResourceServersCommandInput,
  ListResourceServersCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { pageOfPool } from '../../pageOf.ts'
import { describedServer } from '../../pools/describedServer.ts'
import { resourceServersOf } from '../../pools/resourceServers.ts'
import { ownPool } from '../../pools/userPools.ts'

/** The APIs of a pool in the order of their identifiers. */
export const listResourceServers: Operation<ListResourceServersCommandInput, ListResourceServersCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true, MaxResults: true, NextToken: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const { NextToken: token, MaxResults: most = 50 } = input
    const { page, next } = pageOfPool(resourceServersOf(context.store), pool.id, { token, most })
    return {
      ResourceServers: page.map((server) => describedServer(server)),
      ...(next !== undefined && { NextToken: next }),
    }
  },
}
