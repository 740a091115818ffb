import type { PutRolePolicyCommandInput, PutRolePolicyCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { roleKind } from '../../entityKinds.ts'
import { putInlinePolicy } from '../../inlinePolicies.ts'

/** Adds an inline policy to a role, or replaces the one of this name. */
export const putRolePolicy: Operation<PutRolePolicyCommandInput, PutRolePolicyCommandOutput> = {
  authorization: 'permission',
  honours: { RoleName: true, PolicyName: true, PolicyDocument: true },
  run(input, context) {
    putInlinePolicy(roleKind, input.RoleName, input, context)
    return {}
  },
}
