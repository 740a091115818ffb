import {
  GetPolicyCommand,
  GetPolicyVersionCommand,
  GetRolePolicyCommand,
  ListAttachedRolePoliciesCommand,
  ListRolePoliciesCommand,
} from '@aws-sdk/client-iam'
import type { Policy, PolicyDocument } from '#iam/types.ts'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { readDocument } from './readDocument.ts'

/**
 * The policies of a role, inline ones first, then those that are attached to it (ListRolePolicies, GetRolePolicy,
 * ListAttachedRolePolicies, GetPolicy, GetPolicyVersion). Whatever is not answered ends it with that outcome: half of the
 * policies would say something else than all. Of more than a page nothing is told.
 * @param roleName without its path
 */
export async function readRolePolicies(
  aws: AwsCaller,
  roleName: string,
  options?: CallOptions,
): Promise<Outcome<readonly Policy[] | undefined>> {
  const client = await aws.clients.iam()
  const names = await aws.call(client, new ListRolePoliciesCommand({ RoleName: roleName }), options)
  if (names.kind !== 'done') return names
  const attached = await aws.call(client, new ListAttachedRolePoliciesCommand({ RoleName: roleName }), options)
  if (attached.kind !== 'done') return attached
  const { callId } = attached
  if (names.value.IsTruncated || attached.value.IsTruncated) return { kind: 'done', value: undefined, callId }
  const policies: Policy[] = []
  for (const PolicyName of names.value.PolicyNames ?? []) {
    const inline = await aws.call(client, new GetRolePolicyCommand({ RoleName: roleName, PolicyName }), options)
    if (inline.kind !== 'done') return inline
    const document = readDocument(inline.value.PolicyDocument)
    if (!document) return { kind: 'done', value: undefined, callId }
    policies.push({ name: PolicyName, document })
  }
  for (const { PolicyArn, PolicyName = '' } of attached.value.AttachedPolicies ?? []) {
    const managed = await readManaged(aws, PolicyArn, options)
    if (managed.kind !== 'done') return managed
    if (!managed.value) return { kind: 'done', value: undefined, callId }
    policies.push({ name: PolicyName, ...(PolicyArn !== undefined && { arn: PolicyArn }), document: managed.value })
  }
  return { kind: 'done', value: policies, callId }
}

async function readManaged(
  aws: AwsCaller,
  PolicyArn: string | undefined,
  options: CallOptions | undefined,
): Promise<Outcome<PolicyDocument | undefined>> {
  const client = await aws.clients.iam()
  const policy = await aws.call(client, new GetPolicyCommand({ PolicyArn }), options)
  if (policy.kind !== 'done') return policy
  const VersionId = policy.value.Policy?.DefaultVersionId
  const version = await aws.call(client, new GetPolicyVersionCommand({ PolicyArn, VersionId }), options)
  if (version.kind !== 'done') return version
  return { ...version, value: readDocument(version.value.PolicyVersion?.Document) }
}
