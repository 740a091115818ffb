import type { GetGroupPolicyCommandInput, GetGroupPolicyCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { groupKind } from '../../entityKinds.ts'
import { getInlinePolicy } from '../../inlinePolicies.ts'

export const getGroupPolicy: Operation<GetGroupPolicyCommandInput, GetGroupPolicyCommandOutput> = {
  authorization: 'permission',
  honours: { GroupName: true, PolicyName: true },
  run(input, { store }) {
    return { GroupName: input.GroupName, ...getInlinePolicy(groupKind, input.GroupName, input.PolicyName, store) }
  },
}
