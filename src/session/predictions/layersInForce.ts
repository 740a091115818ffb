import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import type { PoliciesInForce, Policy } from '#iam/types.ts'

/** The bucket that an ARN is of, or of an object in it; undefined where it is of neither. */
export function bucketOf(resource: string): string | undefined {
  return /^arn:[\w-]+:s3:::([^/]*)/.exec(resource)?.[1]
}

/** The account of what is asked for. ARNs of buckets do not tell it. */
export function ownerOf({ account, bucketAccounts = {} }: PoliciesOfRole, resource: string): string {
  const bucket = bucketOf(resource)
  return bucket !== undefined && Object.hasOwn(bucketAccounts, bucket) ? (bucketAccounts[bucket] ?? account) : account
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
