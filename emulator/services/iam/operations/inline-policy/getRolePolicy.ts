import type { GetRolePolicyCommandInput, GetRolePolicyCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { roleKind } from '../../entityKinds.ts'
import { getInlinePolicy } from '../../inlinePolicies.ts'

export const getRolePolicy: Operation<GetRolePolicyCommandInput, GetRolePolicyCommandOutput> = {
  authorization: 'permission',
  honours: { RoleName: true, PolicyName: true },
  run(input, { store }) {
    return { RoleName: input.RoleName, ...getInlinePolicy(roleKind, input.RoleName, input.PolicyName, store) }
  },
}
