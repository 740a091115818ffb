import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import { decide } from '#iam/evaluate/decide.ts'
import type { AuthorizationRequest } from '#iam/types.ts'
import { layersFor } from './decideRequest.ts'

/** The name of the identity-based policy that allows a request; undefined where another layer decides, or nothing allows it. */
export function decidingPolicy(policies: PoliciesOfRole, request: AuthorizationRequest): string | undefined {
  const layers = layersFor(policies, request)
  const { verdict, decidedBy } = layers ? decide(request, layers) : { verdict: undefined, decidedBy: undefined }
  return verdict === 'allowed' && decidedBy?.layer === 'identity-based' ? decidedBy.policyName : undefined
}
