import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import type { PoliciesInForce, Policy } from '#iam/types.ts'
import { bucketOfArn } from './bucketOfArn.ts'

/** The account of what is asked for. ARNs of buckets do not tell it. */
export function ownerOf({ account, bucketAccounts = {} }: PoliciesOfRole, resource: string): string {
  const bucket = bucketOfArn(resource)
  return bucket !== undefined && Object.hasOwn(bucketAccounts, bucket) ? (bucketAccounts[bucket] ?? account) : account
}

/**
 * The policies on a bucket, of which there may be none.
 * @returns undefined where the backend does not tell them: one may decide either way
 */
export function policiesOnBucket({ buckets }: PoliciesOfRole, bucket: unknown): readonly Policy[] | undefined {
  return typeof bucket === 'string' && Object.hasOwn(buckets, bucket) ? buckets[bucket] : undefined
}

/**
 * All that decides for a session of a role on a resource.
 * @param asked.onResource the policies on what is asked for
 * @returns undefined where a layer is in force of which the backend does not tell
 */
export function layersInForce(
  policies: PoliciesOfRole,
  {
    resource,
    isGuest,
    onResource,
  }: { readonly resource: string; readonly isGuest: boolean; readonly onResource: readonly Policy[] },
): PoliciesInForce | undefined {
  const { identityBased, permissionsBoundary, guestSession, serviceControl } = policies
  // A session policy that is not told of may decide either way.
  if (isGuest && !guestSession) return undefined
  const resourceControl = policies.resourceControl?.[ownerOf(policies, resource)]
  return {
    ...(serviceControl && { 'service control': serviceControl }),
    ...(resourceControl && { 'resource control': resourceControl }),
    ...(onResource.length > 0 && { 'resource-based': onResource }),
    'identity-based': identityBased,
    ...(permissionsBoundary && { 'permissions boundary': permissionsBoundary }),
    ...(isGuest && { session: guestSession }),
  }
}
