import type { Requirement } from '#iam/requirements/types.ts'
import type { Policy, PolicyDocument, Principal } from '#iam/types.ts'
import { type BoundDocument, documentNow } from '../../directory/boundPrincipals.ts'
import type { Store } from '../../state/store.ts'
import { type BucketRow, bucketRows } from './rows.ts'

const bucketArn = /^arn:aws:s3:::([^/*?]+)/

/** With these the account's owner can always mend a bucket policy that shuts everyone out (S3, PutBucketPolicy). */
const neverDeniedToOwner = new Set(['s3:GetBucketPolicy', 's3:PutBucketPolicy', 's3:DeleteBucketPolicy'])

/** The policy of the bucket that a requirement is about; undefined when it has none. */
export function bucketPolicies(
  { action, resource }: Requirement,
  { principal, store }: { readonly principal: Principal; readonly store: Store },
): readonly Policy[] | undefined {
  const bucket = bucketArn.exec(resource)?.[1]
  if (bucket === undefined) return undefined
  if (principal.type === 'Account' && neverDeniedToOwner.has(action)) return undefined
  const row = bucketRows(store).get(bucket)
  const document = row && policyNow(row, store)
  return document && [{ name: 'bucket policy', document }]
}

/** The bucket with another policy. */
export function withPolicy(bucket: BucketRow, { document, principalIds }: BoundDocument): BucketRow {
  const { policy: _policy, policyPrincipalIds: _ids, ...rest } = bucket
  return { ...rest, policy: document, ...(principalIds && { policyPrincipalIds: principalIds }) }
}

/** The bucket's policy as it counts and is shown now. */
export function policyNow({ policy, policyPrincipalIds }: BucketRow, store: Store): PolicyDocument | undefined {
  return (
    policy && documentNow({ document: policy, ...(policyPrincipalIds && { principalIds: policyPrincipalIds }) }, store)
  )
}
