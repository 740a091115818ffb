import type { GetPolicyVersionCommandInput, GetPolicyVersionCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { listedVersion, requirePolicy } from '../../describePolicy.ts'
import { encodedPolicy } from '../../policyText.ts'
import { requireVersion } from '../../policyVersions.ts'

export const getPolicyVersion: Operation<GetPolicyVersionCommandInput, GetPolicyVersionCommandOutput> = {
  authorization: 'permission',
  honours: { PolicyArn: true, VersionId: true },
  run({ PolicyArn, VersionId }, { store }) {
    const policy = requirePolicy(store, PolicyArn)
    const version = requireVersion(policy, VersionId)
    return { PolicyVersion: { ...listedVersion(version, policy), Document: encodedPolicy(version) } }
  },
}
