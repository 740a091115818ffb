import type { GetPolicyVersionCommandInput, GetPolicyVersionCommandOutput } from '@aws-sdk/client-iam'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation } from '../../operation.ts'
import { requirePolicy } from '../describePolicy.ts'
import { encodedPolicy } from '../policyText.ts'

/** A policy has one version here, the one in force. */
export const getPolicyVersion: Operation<GetPolicyVersionCommandInput, GetPolicyVersionCommandOutput> = {
  authorization: 'permission',
  run({ PolicyArn, VersionId }, { store }) {
    const policy = requirePolicy(store, PolicyArn)
    if (VersionId !== policy.versionId) {
      const message = `Policy ${PolicyArn} version ${VersionId} does not exist or is not attachable.`
      throw new AwsError('NoSuchEntity', message)
    }
    return {
      PolicyVersion: {
        Document: encodedPolicy(policy),
        VersionId,
        IsDefaultVersion: true,
        CreateDate: new Date(policy.createdAt),
      },
    }
  },
}
