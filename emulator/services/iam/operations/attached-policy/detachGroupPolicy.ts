import type { DetachGroupPolicyCommandInput, DetachGroupPolicyCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { detachPolicy } from '../../attachments.ts'
import { groupKind } from '../../entityKinds.ts'

export const detachGroupPolicy: Operation<DetachGroupPolicyCommandInput, DetachGroupPolicyCommandOutput> = {
  authorization: 'permission',
  honours: { GroupName: true, PolicyArn: true },
  run(input, { store }) {
    detachPolicy(groupKind, input.GroupName, input.PolicyArn ?? '', store)
    return {}
  },
}
