import type {
  DescribeUserPoolClientCommandInput,
  DescribeUserPoolClientCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { describeClient } from '../../pools/describeClient.ts'
import { clientOfPool } from '../../pools/userPoolClients.ts'
import { ownPool } from '../../pools/userPools.ts'

/** An app client with its settings and its secret. */
export const describeUserPoolClient: Operation<
  DescribeUserPoolClientCommandInput,
  DescribeUserPoolClientCommandOutput
> = {
  authorization: 'permission',
  honours: { UserPoolId: true, ClientId: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    return { UserPoolClient: describeClient(clientOfPool(context.store, pool, input.ClientId)) }
  },
}
