import type {
  DescribeIdentityPoolCommandInput,
  DescribeIdentityPoolCommandOutput,
} from '@aws-sdk/client-cognito-identity'
import type { Operation } from '../../operation.ts'
import { describePool } from '../describePool.ts'
import { requirePool } from '../identityPools.ts'

export const describeIdentityPool: Operation<DescribeIdentityPoolCommandInput, DescribeIdentityPoolCommandOutput> = {
  authorization: 'permission',
  honours: { IdentityPoolId: true },
  run: (input, context) => describePool(requirePool(input.IdentityPoolId, context)),
}
