import type { AttachUserPolicyCommandInput, AttachUserPolicyCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { attachPolicy } from '../../attachments.ts'
import { userKind } from '../../entityKinds.ts'

export const attachUserPolicy: Operation<AttachUserPolicyCommandInput, AttachUserPolicyCommandOutput> = {
  authorization: 'permission',
  honours: { UserName: true, PolicyArn: true },
  run(input, { store }) {
    attachPolicy(userKind, input.UserName, input.PolicyArn ?? '', store)
    return {}
  },
}
