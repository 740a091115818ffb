import type { DescribeIdentityCommandInput, DescribeIdentityCommandOutput } from '@aws-sdk/client-cognito-identity'
import type { Operation } from '../../operation.ts'
import { identityDescription } from '../identityDescription.ts'
import { requireIdentity } from '../identityPools.ts'

export const describeIdentity: Operation<DescribeIdentityCommandInput, DescribeIdentityCommandOutput> = {
  authorization: 'permission',
  honours: { IdentityId: true },
  run: (input, context) => identityDescription(requireIdentity(input.IdentityId, context)),
}
