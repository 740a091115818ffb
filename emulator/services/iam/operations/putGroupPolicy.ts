import type { PutGroupPolicyCommandInput, PutGroupPolicyCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../operation.ts'
import { groupKind } from '../entityKinds.ts'
import { putInlinePolicy } from '../inlinePolicies.ts'

/** Adds an inline policy to a group, or replaces the one of this name. */
export const putGroupPolicy: Operation<PutGroupPolicyCommandInput, PutGroupPolicyCommandOutput> = {
  authorization: 'permission',
  run(input, context) {
    putInlinePolicy(groupKind, input.GroupName, input, context)
    return {}
  },
}
