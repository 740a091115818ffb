import type {
  DescribeUserPoolCommandInput,
  DescribeUserPoolCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { describePool } from '../../pools/describePool.ts'
import { ownPool } from '../../pools/userPools.ts'

/** A pool with all its settings. */
export const describeUserPool: Operation<DescribeUserPoolCommandInput, DescribeUserPoolCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true },
  run(input, context) {
    return { UserPool: describePool(ownPool(input.UserPoolId, context), context) }
  },
}
