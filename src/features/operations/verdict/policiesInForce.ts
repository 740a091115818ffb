import type { PoliciesInForce } from '#iam/types.ts'
import type { Asker } from '../../../session/predictions/predictRequest.ts'

/** What decides for somebody, as far as the backend tells; undefined where a layer is in force of which it does not. */
export function policiesInForce({ policies, isGuest }: Asker): PoliciesInForce | undefined {
  const { identityBased, permissionsBoundary, guestSession, buckets } = policies
  if (isGuest && !guestSession) return undefined
  const onBuckets = Object.values(buckets).flat()
  return {
    'identity-based': identityBased,
    ...(onBuckets.length > 0 && { 'resource-based': onBuckets }),
    ...(permissionsBoundary && { 'permissions boundary': permissionsBoundary }),
    ...(isGuest && guestSession && { session: guestSession }),
  }
}
