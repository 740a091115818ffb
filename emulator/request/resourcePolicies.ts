import type { Policy, Principal } from '#iam/types.ts'
import type { Requirement } from '#iam/requirements/types.ts'
import { roleByArn } from '../directory/role.ts'
import { bucketRows } from '../services/s3/rows.ts'
import type { Store } from '../state/store.ts'

const bucketArn = /^arn:aws:s3:::([^/*?]+)/

/** With these the account's owner can always mend a bucket policy that shuts everyone out (S3, PutBucketPolicy). */
const neverDeniedToOwner = new Set(['s3:GetBucketPolicy', 's3:PutBucketPolicy', 's3:DeleteBucketPolicy'])

/**
 * The policies attached to a resource itself: of the services here, buckets have one, and roles their trust policy,
 * which speaks of STS alone. Undefined when none is attached.
 */
export function resourcePolicies(
  store: Store,
  { action, resource }: Requirement,
  principal: Principal,
): readonly Policy[] | undefined {
  if (action.startsWith('sts:')) {
    const role = roleByArn(store, resource)
    return role && [{ name: `trust policy of ${role.name}`, document: role.trustPolicy }]
  }
  const bucket = bucketArn.exec(resource)?.[1]
  if (bucket === undefined) return undefined
  if (principal.type === 'Account' && neverDeniedToOwner.has(action)) return undefined
  const document = bucketRows(store).get(bucket)?.policy
  return document && [{ name: 'bucket policy', document }]
}
