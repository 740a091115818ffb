import type { AttachGroupPolicyCommandInput, AttachGroupPolicyCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { attachPolicy } from '../../attachments.ts'
import { groupKind } from '../../entityKinds.ts'

export const attachGroupPolicy: Operation<AttachGroupPolicyCommandInput, AttachGroupPolicyCommandOutput> = {
  authorization: 'permission',
  honours: { GroupName: true, PolicyArn: true },
  run(input, { store }) {
    attachPolicy(groupKind, input.GroupName, input.PolicyArn ?? '', store)
    return {}
  },
}
