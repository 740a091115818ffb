import type { DeleteGroupPolicyCommandInput, DeleteGroupPolicyCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { groupKind } from '../../entityKinds.ts'
import { deleteInlinePolicy } from '../../inlinePolicies.ts'

export const deleteGroupPolicy: Operation<DeleteGroupPolicyCommandInput, DeleteGroupPolicyCommandOutput> = {
  authorization: 'permission',
  honours: { GroupName: true, PolicyName: true },
  run(input, { store }) {
    deleteInlinePolicy(groupKind, input.GroupName, input.PolicyName, store)
    return {}
  },
}
