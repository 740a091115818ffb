import type { DecisionNote } from '#contract/decisionEntry.ts'
import type { Requirement } from '#iam/requirements/types.ts'
import type { Policy } from '#iam/types.ts'
import type { Store } from '../../../state/store.ts'
import { objectOf } from '../objectOf.ts'
import type { BucketRow } from '../rows.ts'
import { type AclGrant, isPublicGrant } from './aclGrant.ts'
import { aclPolicies, type AclResource } from './aclPolicies.ts'

interface Asked {
  readonly store: Store
  remark(note: DecisionNote): void
}

/** What the ACLs of a bucket in which they count allow of a requirement: that of the object, or that of the bucket. */
export function grantedPolicies(
  requirement: Requirement,
  bucket: BucketRow,
  { store, remark }: Asked,
): readonly Policy[] {
  const { action, resource } = requirement
  const arn = `arn:aws:s3:::${bucket.name}`
  const isOfObject = resource.startsWith(`${arn}/`) && action !== 's3:PutObject'
  const grants = isOfObject ? objectOf(requirement, store)?.acl : bucket.acl
  if (!grants) return []
  const counting = countingGrants(grants, bucket)
  if (counting.length < grants.length) {
    remark({
      about: 'Block Public Access',
      detail: `IgnorePublicAcls is on for ${bucket.name}: what its ACLs give to everybody does not count.`,
    })
  }
  return policiesFrom(counting, isOfObject ? { of: 'object', arn: resource } : { of: 'bucket', arn })
}

/** What the ACL of a bucket allows by itself, of everything that can be asked about the bucket. */
export function bucketAclPolicies(bucket: BucketRow): readonly Policy[] {
  if (!bucket.ownership || !bucket.acl) return []
  return aclPolicies(countingGrants(bucket.acl, bucket), { of: 'bucket', arn: `arn:aws:s3:::${bucket.name}` })
}

function countingGrants(grants: readonly AclGrant[], { publicAccessBlock }: BucketRow): readonly AclGrant[] {
  return publicAccessBlock?.IgnorePublicAcls ? grants.filter((grant) => !isPublicGrant(grant)) : grants
}

/** Made once of the grants of a row, so that they are also compiled once. */
const made = new WeakMap<readonly AclGrant[], { readonly arn: string; readonly policies: readonly Policy[] }>()

function policiesFrom(grants: readonly AclGrant[], resource: AclResource): readonly Policy[] {
  const known = made.get(grants)
  if (known?.arn === resource.arn) return known.policies
  const policies = aclPolicies(grants, resource)
  made.set(grants, { arn: resource.arn, policies })
  return policies
}
