import type { DecidedRequest } from '#contract/decidedRequest.ts'
import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import { decide } from '#iam/evaluate/decide.ts'
import { guestAmr } from '#iam/identity-pool/webIdentityContext.ts'
import type { AuthorizationRequest, PoliciesInForce, Verdict } from '#iam/types.ts'
import { bucketOfArn } from '../../../../session/predictions/bucketOfArn.ts'
import { layersInForce } from '../../../../session/predictions/layersInForce.ts'

const amrKey = 'cognito-identity.amazonaws.com:amr'
/** What stands on a role is its trust policy, of which the policies of the caller's role say nothing. */
const asksTrust = /^sts:(?:Assume|TagSession)/i

/**
 * What the policies of a role come to for a request that was made with it: the refusal where one of its questions is refused.
 * @returns undefined where it hangs on what is not told: the policy of a bucket that was not asked about, a trust policy
 */
export function decideRequest(policies: PoliciesOfRole, { questions }: DecidedRequest): Verdict | undefined {
  let verdict: Verdict | undefined = 'allowed'
  for (const { request } of questions) {
    const decided = decideQuestion(policies, request)
    if (decided === 'explicitly denied' || decided === 'implicitly denied') return decided
    if (decided === undefined) verdict = undefined
  }
  return verdict
}

function decideQuestion(policies: PoliciesOfRole, request: AuthorizationRequest): Verdict | undefined {
  const layers = layersFor(policies, request)
  return layers && decide(request, layers).verdict
}

/** What decides for a request of a role's session. @returns undefined where a part of it is not told */
export function layersFor(
  policies: PoliciesOfRole,
  { action, resource, context }: AuthorizationRequest,
): PoliciesInForce | undefined {
  if (asksTrust.test(action)) return undefined
  const { buckets } = policies
  const bucket = bucketOfArn(resource)
  const onResource = bucket === undefined ? [] : Object.hasOwn(buckets, bucket) ? buckets[bucket] : undefined
  const isGuest = [context[amrKey]].flat().includes(guestAmr[0])
  return onResource && layersInForce(policies, { resource, isGuest, onResource })
}
