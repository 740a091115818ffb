import type { SetDefaultPolicyVersionCommandInput, SetDefaultPolicyVersionCommandOutput } from '@aws-sdk/client-iam'
import { customerPoliciesOf } from '../../../../directory/managedPolicy.ts'
import type { Operation } from '../../../operation.ts'
import { requireOwnPolicy } from '../../describePolicy.ts'
import { requireVersion, withVersionInForce } from '../../policyVersions.ts'

/** Puts another version of the policy in force, for live sessions too. */
export const setDefaultPolicyVersion: Operation<
  SetDefaultPolicyVersionCommandInput,
  SetDefaultPolicyVersionCommandOutput
> = {
  authorization: 'permission',
  honours: { PolicyArn: true, VersionId: true },
  run({ PolicyArn, VersionId }, context) {
    const policy = requireOwnPolicy(PolicyArn, 'SetDefaultPolicyVersion', context)
    const changed = withVersionInForce(policy, requireVersion(policy, VersionId))
    customerPoliciesOf(context.store).set(policy.arn, changed)
    return {}
  },
}
