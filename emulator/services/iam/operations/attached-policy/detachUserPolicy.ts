import type { DetachUserPolicyCommandInput, DetachUserPolicyCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { detachPolicy } from '../../attachments.ts'
import { userKind } from '../../entityKinds.ts'

export const detachUserPolicy: Operation<DetachUserPolicyCommandInput, DetachUserPolicyCommandOutput> = {
  authorization: 'permission',
  honours: { UserName: true, PolicyArn: true },
  run(input, { store }) {
    detachPolicy(userKind, input.UserName, input.PolicyArn ?? '', store)
    return {}
  },
}
