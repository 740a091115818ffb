import type { PutGroupPolicyCommandInput, PutGroupPolicyCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { groupKind } from '../../entityKinds.ts'
import { putInlinePolicy } from '../../inlinePolicies.ts'

/** Adds an inline policy to a group, or replaces the one of this name. */
export const putGroupPolicy: Operation<PutGroupPolicyCommandInput, PutGroupPolicyCommandOutput> = {
  authorization: 'permission',
  honours: { GroupName: true, PolicyName: true, PolicyDocument: true },
  run(input, context) {
    putInlinePolicy(groupKind, input.GroupName, input, context)
    return {}
  },
}
