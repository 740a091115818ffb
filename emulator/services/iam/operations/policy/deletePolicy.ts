import type { DeletePolicyCommandInput, DeletePolicyCommandOutput } from '@aws-sdk/client-iam'
import { customerPoliciesOf } from '../../../../directory/managedPolicy.ts'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { requireOwnPolicy, usesOf } from '../../describePolicy.ts'
import { versionsOf } from '../../policyVersions.ts'

export const deletePolicy: Operation<DeletePolicyCommandInput, DeletePolicyCommandOutput> = {
  authorization: 'permission',
  honours: { PolicyArn: true },
  run({ PolicyArn }, context) {
    const { store } = context
    const policy = requireOwnPolicy(PolicyArn, 'DeletePolicy', context)
    const { attachments, boundaries } = usesOf(store, policy.arn)
    if (attachments + boundaries > 0) {
      throw new AwsError('DeleteConflict', 'Cannot delete a policy attached to entities.')
    }
    if (versionsOf(policy).length > 1) {
      const message =
        "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. " +
        'The default version is deleted with the policy.'
      throw new AwsError('DeleteConflict', message)
    }
    customerPoliciesOf(store).delete(policy.arn)
    return {}
  },
}
