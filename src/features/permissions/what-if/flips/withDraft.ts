import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import type { Policy } from '#iam/types.ts'
import type { ReadDraft } from '../documents/draft.ts'
import type { EditedDocument } from '../documents/editedDocument.ts'
import { limitedBy } from '../documents/limitedBy.ts'

/**
 * The policies of a role as they would be with a draft in the place of a document. The same object where the document has no
 * say in them: another role's, a trust policy, a mapping.
 */
export function withDraft(
  policies: PoliciesOfRole,
  { kind, id, title, arn, bucket }: EditedDocument,
  draft: ReadDraft,
): PoliciesOfRole {
  const document = draft.kind === 'policy' ? draft.document : undefined
  const drafted = (policy: Policy): Policy => (document ? { ...policy, document } : policy)
  if (kind === 'identity' && document) {
    const isIt = (policy: Policy) =>
      arn === undefined ? policy.arn === undefined && policy.name === title : policy.arn === arn
    if (!policies.identityBased.some(isIt)) return policies
    return {
      ...policies,
      identityBased: policies.identityBased.map((policy) => (isIt(policy) ? drafted(policy) : policy)),
    }
  }
  if (id === 'boundary') return withBoundary(policies, document, arn)
  if (kind === 'bucket' && bucket !== undefined && Object.hasOwn(policies.buckets, bucket)) {
    const on = document ? [{ name: 'bucket policy', document }] : []
    return { ...policies, buckets: { ...policies.buckets, [bucket]: on } }
  }
  return policies
}

/** @param arn of the boundary that is set; left out where none is */
function withBoundary(policies: PoliciesOfRole, document: Policy['document'] | undefined, arn: string | undefined) {
  if (!document) return limitedBy(policies, [])
  const [boundary] = policies.permissionsBoundary ?? []
  if (arn !== undefined && boundary?.arn !== arn) return policies
  return limitedBy(policies, [{ name: 'boundary', ...boundary, document }])
}
