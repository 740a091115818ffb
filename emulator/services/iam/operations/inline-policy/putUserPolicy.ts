import type { PutUserPolicyCommandInput, PutUserPolicyCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { userKind } from '../../entityKinds.ts'
import { putInlinePolicy } from '../../inlinePolicies.ts'

/** Adds an inline policy to a user, or replaces the one of this name. */
export const putUserPolicy: Operation<PutUserPolicyCommandInput, PutUserPolicyCommandOutput> = {
  authorization: 'permission',
  honours: { UserName: true, PolicyName: true, PolicyDocument: true },
  run(input, context) {
    putInlinePolicy(userKind, input.UserName, input, context)
    return {}
  },
}
