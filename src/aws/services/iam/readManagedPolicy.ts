import { GetPolicyCommand, GetPolicyVersionCommand } from '@aws-sdk/client-iam'
import type { PolicyDocument } from '#iam/types.ts'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { readDocument } from './readDocument.ts'

/** The document of a managed policy that is in force (GetPolicy, GetPolicyVersion); undefined where it cannot be read as one. */
export async function readManagedPolicy(
  aws: AwsCaller,
  PolicyArn: string | undefined,
  options?: CallOptions,
): Promise<Outcome<PolicyDocument | undefined>> {
  const client = await aws.clients.iam()
  const policy = await aws.call(client, new GetPolicyCommand({ PolicyArn }), options)
  if (policy.kind !== 'done') return policy
  const VersionId = policy.value.Policy?.DefaultVersionId
  const version = await aws.call(client, new GetPolicyVersionCommand({ PolicyArn, VersionId }), options)
  if (version.kind !== 'done') return version
  return { ...version, value: readDocument(version.value.PolicyVersion?.Document) }
}
