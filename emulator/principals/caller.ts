import type { Policy, Principal, RequestContext } from '../../iam/policy/types.ts'

/** Who makes a request, with the policies that come with them and the condition keys that depend on them alone. */
export interface Caller {
  readonly principal: Principal
  /** As `aws:userid` carries it; undefined for anonymous callers. */
  readonly userId: string | undefined
  /** Undefined where the layer is not in force: root and anonymous callers have no identity-based policies. */
  readonly identityPolicies?: readonly Policy[]
  readonly sessionPolicies?: readonly Policy[]
  readonly context: RequestContext
}

export const anonymousCaller: Caller = {
  principal: { type: 'Anonymous' },
  userId: undefined,
  context: { 'aws:PrincipalType': 'Anonymous' },
}
