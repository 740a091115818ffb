import type { GetUserPolicyCommandInput, GetUserPolicyCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { userKind } from '../../entityKinds.ts'
import { getInlinePolicy } from '../../inlinePolicies.ts'

export const getUserPolicy: Operation<GetUserPolicyCommandInput, GetUserPolicyCommandOutput> = {
  authorization: 'permission',
  honours: { UserName: true, PolicyName: true },
  run(input, { store }) {
    return { UserName: input.UserName, ...getInlinePolicy(userKind, input.UserName, input.PolicyName, store) }
  },
}
