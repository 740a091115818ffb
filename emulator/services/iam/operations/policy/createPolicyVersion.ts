import type { CreatePolicyVersionCommandInput, CreatePolicyVersionCommandOutput } from '@aws-sdk/client-iam'
import { customerPoliciesOf } from '../../../../directory/managedPolicy.ts'
import type { Operation } from '../../../operation.ts'
import { listedVersion, requireOwnPolicy } from '../../describePolicy.ts'
import { wholeSeconds } from '../../newEntity.ts'
import { readManagedPolicyText } from '../../policyText.ts'
import { withVersion, withVersionInForce } from '../../policyVersions.ts'

/** Puts the new version in force at once where SetAsDefault asks for it. */
export const createPolicyVersion: Operation<CreatePolicyVersionCommandInput, CreatePolicyVersionCommandOutput> = {
  authorization: 'permission',
  honours: { PolicyArn: true, PolicyDocument: true, SetAsDefault: true },
  run({ PolicyArn, PolicyDocument: text = '', SetAsDefault = false }, context) {
    const { store, clock } = context
    const known = requireOwnPolicy(PolicyArn, 'CreatePolicyVersion', context)
    const content = { document: readManagedPolicyText(text, context), text, createdAt: wholeSeconds(clock()) }
    const { policy: kept, version } = withVersion(known, content)
    const policy = SetAsDefault ? withVersionInForce(kept, version) : kept
    customerPoliciesOf(store).set(policy.arn, policy)
    return { PolicyVersion: listedVersion(version, policy) }
  },
}
