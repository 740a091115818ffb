import type {
  DescribeResourceServerCommandInput,
  DescribeResourceServerCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { describedServer } from '../../pools/describedServer.ts'
import { resourceServer } from '../../pools/resourceServers.ts'
import { ownPool } from '../../pools/userPools.ts'

/** An API with its scopes. */
export const describeResourceServer: Operation<
  DescribeResourceServerCommandInput,
  DescribeResourceServerCommandOutput
> = {
  authorization: 'permission',
  honours: { UserPoolId: true, Identifier: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    return { ResourceServer: describedServer(resourceServer(context.store, pool, input.Identifier)) }
  },
}
