import type { ServiceId } from '#iam/requirements/types.ts'

/** Route 53 and IAM have one endpoint for the world; requests to it are signed for this region. */
export const globalRegion = 'us-east-1'

export function isGlobal(service: ServiceId): boolean {
  return service === 'route53' || service === 'iam'
}
