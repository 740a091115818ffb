import type { AttachRolePolicyCommandInput, AttachRolePolicyCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { attachPolicy } from '../../attachments.ts'
import { roleKind } from '../../entityKinds.ts'

export const attachRolePolicy: Operation<AttachRolePolicyCommandInput, AttachRolePolicyCommandOutput> = {
  authorization: 'permission',
  honours: { RoleName: true, PolicyArn: true },
  run(input, { store }) {
    attachPolicy(roleKind, input.RoleName, input.PolicyArn ?? '', store)
    return {}
  },
}
