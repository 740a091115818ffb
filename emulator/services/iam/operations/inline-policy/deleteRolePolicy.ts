import type { DeleteRolePolicyCommandInput, DeleteRolePolicyCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { roleKind } from '../../entityKinds.ts'
import { deleteInlinePolicy } from '../../inlinePolicies.ts'

export const deleteRolePolicy: Operation<DeleteRolePolicyCommandInput, DeleteRolePolicyCommandOutput> = {
  authorization: 'permission',
  honours: { RoleName: true, PolicyName: true },
  run(input, { store }) {
    deleteInlinePolicy(roleKind, input.RoleName, input.PolicyName, store)
    return {}
  },
}
