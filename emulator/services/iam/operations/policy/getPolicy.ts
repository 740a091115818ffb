import type { GetPolicyCommandInput, GetPolicyCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { describedPolicy, requirePolicy } from '../../describePolicy.ts'

export const getPolicy: Operation<GetPolicyCommandInput, GetPolicyCommandOutput> = {
  authorization: 'permission',
  honours: { PolicyArn: true },
  run: ({ PolicyArn }, { store }) => ({ Policy: describedPolicy(requirePolicy(store, PolicyArn), store) }),
}
