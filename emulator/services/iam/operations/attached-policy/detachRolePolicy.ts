import type { DetachRolePolicyCommandInput, DetachRolePolicyCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { detachPolicy } from '../../attachments.ts'
import { roleKind } from '../../entityKinds.ts'

export const detachRolePolicy: Operation<DetachRolePolicyCommandInput, DetachRolePolicyCommandOutput> = {
  authorization: 'permission',
  honours: { RoleName: true, PolicyArn: true },
  run(input, { store }) {
    detachPolicy(roleKind, input.RoleName, input.PolicyArn ?? '', store)
    return {}
  },
}
