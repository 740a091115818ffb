import type { PoliciesInForce } from '#iam/types.ts'
import type { Asker } from '../../../session/predictions/predictRequest.ts'

/** What decides for somebody, as far as the backend tells; undefined where a layer is in force of which it does not. */
export function policiesInForce({ policies, isGuest }: Asker): PoliciesInForce | undefined {
  const { account, identityBased, permissionsBoundary, guestSession, serviceControl, resourceControl, buckets } =
    policies
  const onResources = resourceControl?.[account]
  if (isGuest && !guestSession) return undefined
  const onBuckets = Object.values(buckets).flat()
  return {
    ...(serviceControl && { 'service control': serviceControl }),
    ...(onResources && { 'resource control': onResources }),
    'identity-based': identityBased,
    ...(onBuckets.length > 0 && { 'resource-based': onBuckets }),
    ...(permissionsBoundary && { 'permissions boundary': permissionsBoundary }),
    ...(isGuest && guestSession && { session: guestSession }),
  }
}
