import type { AttachedPolicy } from '@aws-sdk/client-iam'
import type { Policy } from '#iam/types.ts'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { readDocument } from './readDocument.ts'
import { readManagedPolicy } from './readManagedPolicy.ts'

interface Page {
  readonly IsTruncated?: boolean | undefined
}

/** The calls that tell the policies of a role, a user or a group. */
export interface PolicyCalls {
  names(): Promise<Outcome<Page & { readonly PolicyNames?: readonly string[] | undefined }>>
  attached(): Promise<Outcome<Page & { readonly AttachedPolicies?: readonly AttachedPolicy[] | undefined }>>
  inline(name: string): Promise<Outcome<{ readonly PolicyDocument?: string | undefined }>>
}

/**
 * Inline policies first, then those that are attached. Whatever is not answered ends it with that outcome: half of the policies
 * would say something else than all. Of more than a page, and of what cannot be read, nothing is told.
 */
export async function readPoliciesBy(
  aws: AwsCaller,
  calls: PolicyCalls,
  options?: CallOptions,
): Promise<Outcome<readonly Policy[] | undefined>> {
  const names = await calls.names()
  if (names.kind !== 'done') return names
  const attached = await calls.attached()
  if (attached.kind !== 'done') return attached
  const { callId } = attached
  if (names.value.IsTruncated || attached.value.IsTruncated) return { kind: 'done', value: undefined, callId }
  const policies: Policy[] = []
  for (const name of names.value.PolicyNames ?? []) {
    const inline = await calls.inline(name)
    if (inline.kind !== 'done') return inline
    const document = readDocument(inline.value.PolicyDocument)
    if (!document) return { kind: 'done', value: undefined, callId }
    policies.push({ name, document })
  }
  for (const { PolicyArn, PolicyName = '' } of attached.value.AttachedPolicies ?? []) {
    const managed = await readManagedPolicy(aws, PolicyArn, options)
    if (managed.kind !== 'done') return managed
    if (!managed.value) return { kind: 'done', value: undefined, callId }
    policies.push({ name: PolicyName, ...(PolicyArn !== undefined && { arn: PolicyArn }), document: managed.value })
  }
  return { kind: 'done', value: policies, callId }
}
