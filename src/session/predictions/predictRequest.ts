import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import { evaluate } from '#iam/evaluate/evaluate.ts'
import { principalContext } from '#iam/evaluate/principalContext.ts'
import { type PoolIdentity, webIdentityContext } from '#iam/identity-pool/webIdentityContext.ts'
import type { AuthorizationRequest, Decision, Policy, Principal } from '#iam/types.ts'
import { isCertain } from './isCertain.ts'

/** Who would ask, and by which policies AWS would decide. */
export interface Asker {
  /** The role's name, for people: `readers`. */
  readonly roleName: string
  /** What the backend tells of the role. */
  readonly policies: PoliciesOfRole
  /** Whose folder it may use, and how they signed in. */
  readonly identity: PoolIdentity
  readonly isGuest: boolean
  /** What requests say in `aws:SecureTransport`; undefined where it is not known. */
  readonly secureTransport: boolean | undefined
}

/** What is asked, with the condition keys of the request's own that are known before it is made. */
export type AskedRequest = Pick<AuthorizationRequest, 'action' | 'resource' | 'context'>

/**
 * What AWS will answer, worked out from the policies that the backend tells, by AWS's own rules.
 * @param onResource the policies on what is asked for
 * @returns undefined where it cannot be known: for layers of policies that the backend does not tell of, and where a
 * statement asks for something that only the request itself will show
 */
export function predictRequest(
  { policies, roleName, identity, isGuest, secureTransport }: Asker,
  { action, resource, context }: AskedRequest,
  onResource: readonly Policy[] = [],
): Decision | undefined {
  const { account, roleArn, identityBased, permissionsBoundary, guestSession } = policies
  // A session policy that is not told of may decide either way.
  if (isGuest && !guestSession) return undefined
  const partition = roleArn.split(':')[1]
  const principal: Principal = {
    type: 'AssumedRole',
    account,
    // Sessions of identity pools all have this name.
    arn: `arn:${partition}:sts::${account}:assumed-role/${roleName}/CognitoIdentityCredentials`,
    roleArn,
  }
  const decision = evaluate(
    {
      principal,
      action,
      resource,
      context: {
        ...principalContext(principal),
        ...webIdentityContext(identity),
        ...(secureTransport !== undefined && { 'aws:SecureTransport': String(secureTransport) }),
        ...context,
      },
    },
    {
      ...(onResource.length > 0 && { 'resource-based': onResource }),
      'identity-based': identityBased,
      ...(permissionsBoundary && { 'permissions boundary': permissionsBoundary }),
      ...(isGuest && { session: guestSession }),
    },
  )
  return isCertain(decision) ? decision : undefined
}
