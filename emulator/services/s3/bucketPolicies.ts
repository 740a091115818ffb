import type { DecisionNote } from '#contract/decisionEntry.ts'
import { statementsOf } from '#iam/document/statementsOf.ts'
import { accountOf } from '#iam/evaluate/preparedRequest.ts'
import type { Requirement } from '#iam/requirements/types.ts'
import type { Policy, PolicyDocument, Principal } from '#iam/types.ts'
import { type BoundDocument, documentNow } from '../../directory/boundPrincipals.ts'
import type { Store } from '../../state/store.ts'
import { grantedPolicies } from './acl/grantedPolicies.ts'
import { bucketOf, bucketOwner } from './bucketOwner.ts'
import { ownerOfResource } from './bucketOwner.ts'
import { isPublicPolicy } from './public-access/isPublicPolicy.ts'
import type { BucketRow } from './rows.ts'

/** With these the account's owner can always mend a bucket policy that shuts everyone out (S3, PutBucketPolicy). */
const neverDeniedToOwner = new Set(['s3:GetBucketPolicy', 's3:PutBucketPolicy', 's3:DeleteBucketPolicy'])

interface Asked {
  readonly principal: Principal
  /** The emulator's own. */
  readonly account: string
  readonly store: Store
  remark(note: DecisionNote): void
}

/** What a bucket's policy and the ACLs allow and deny of what a requirement is about; undefined where nothing counts for who asks. */
export function bucketPolicies(requirement: Requirement, asked: Asked): readonly Policy[] | undefined {
  const bucket = bucketOf(requirement, asked.store)
  if (!bucket) return undefined
  const ofBucket = policyOf(bucket, requirement, asked)
  // Nearly all buckets: ACLs are switched off.
  if (!bucket.ownership) return ofBucket && [ofBucket]
  const policies = [...(ofBucket ? [ofBucket] : []), ...grantedPolicies(requirement, bucket, asked)]
  return policies.length > 0 ? policies : undefined
}

function policyOf(
  bucket: BucketRow,
  requirement: Requirement,
  { principal, account, store, remark }: Asked,
): Policy | undefined {
  const document = policyNow(bucket, store)
  if (!document) return undefined
  const owner = bucketOwner(bucket, account)
  const isOfOwner = accountOf(principal) === owner
  if (isOfOwner && principal.type === 'Account' && neverDeniedToOwner.has(requirement.action)) return undefined
  if (!isOfOwner && isRestricted(bucket)) {
    remark({
      about: 'Block Public Access',
      detail: `RestrictPublicBuckets is on for ${bucket.name}, and its policy is public: it counts for its own account alone.`,
    })
    return undefined
  }
  const isOthers = bucket.ownership && ownerOfResource(requirement, store, account) !== owner
  return { name: 'bucket policy', document: isOthers ? denialsOf(document) : document }
}

/** Of an object that another account owns the bucket's policy can deny things, and allow nothing. */
function denialsOf(document: PolicyDocument): PolicyDocument {
  return { ...document, Statement: statementsOf(document).filter(({ Effect }) => Effect === 'Deny') }
}

/** Whether only the bucket's own account and services of AWS may come in, whomever the policy lets in. */
export function isRestricted({ policy, publicAccessBlock }: BucketRow): boolean {
  return publicAccessBlock?.RestrictPublicBuckets === true && policy !== undefined && isPublicPolicy(policy)
}

/** The bucket with another policy. */
export function withPolicy(bucket: BucketRow, { document, principalIds }: BoundDocument): BucketRow {
  return { ...bucket, policy: document, policyPrincipalIds: principalIds }
}

/** The bucket's policy as it counts and is shown now. */
export function policyNow({ policy, policyPrincipalIds }: BucketRow, store: Store): PolicyDocument | undefined {
  return (
    policy && documentNow({ document: policy, ...(policyPrincipalIds && { principalIds: policyPrincipalIds }) }, store)
  )
}
