import type { DeletePolicyVersionCommandInput, DeletePolicyVersionCommandOutput } from '@aws-sdk/client-iam'
import { customerPoliciesOf } from '../../../../directory/managedPolicy.ts'
import type { Operation } from '../../../operation.ts'
import { requireOwnPolicy } from '../../describePolicy.ts'
import { requireVersion, withoutVersion } from '../../policyVersions.ts'

export const deletePolicyVersion: Operation<DeletePolicyVersionCommandInput, DeletePolicyVersionCommandOutput> = {
  authorization: 'permission',
  honours: { PolicyArn: true, VersionId: true },
  run({ PolicyArn, VersionId }, context) {
    const policy = requireOwnPolicy(PolicyArn, 'DeletePolicyVersion', context)
    const changed = withoutVersion(policy, requireVersion(policy, VersionId))
    customerPoliciesOf(context.store).set(policy.arn, changed)
    return {}
  },
}
