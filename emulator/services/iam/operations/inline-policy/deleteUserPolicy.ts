import type { DeleteUserPolicyCommandInput, DeleteUserPolicyCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { userKind } from '../../entityKinds.ts'
import { deleteInlinePolicy } from '../../inlinePolicies.ts'

export const deleteUserPolicy: Operation<DeleteUserPolicyCommandInput, DeleteUserPolicyCommandOutput> = {
  authorization: 'permission',
  honours: { UserName: true, PolicyName: true },
  run(input, { store }) {
    deleteInlinePolicy(userKind, input.UserName, input.PolicyName, store)
    return {}
  },
}
