import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import { evaluate } from '#iam/evaluate/evaluate.ts'
import { principalContext } from '#iam/evaluate/principalContext.ts'
import { type PoolIdentity, webIdentityContext } from '#iam/identity-pool/webIdentityContext.ts'
import type { AuthorizationRequest, Decision, Policy, Principal, RequestContext } from '#iam/types.ts'
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
  const { account, roleArn, identityBased, permissionsBoundary, guestSession, serviceControl } = policies
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
  const owner = ownerOf(policies, resource)
  const resourceControl = policies.resourceControl?.[owner]
  const decision = evaluate(
    {
      principal,
      action,
      resource,
      ...(owner !== account && { resourceAccount: owner }),
      context: {
        ...principalContext(principal),
        ...webIdentityContext(identity),
        ...organizationContext(policies),
        ...(secureTransport !== undefined && { 'aws:SecureTransport': String(secureTransport) }),
        ...context,
      },
    },
    {
      ...(serviceControl && { 'service control': serviceControl }),
      ...(resourceControl && { 'resource control': resourceControl }),
      ...(onResource.length > 0 && { 'resource-based': onResource }),
      'identity-based': identityBased,
      ...(permissionsBoundary && { 'permissions boundary': permissionsBoundary }),
      ...(isGuest && { session: guestSession }),
    },
  )
  return isCertain(decision) ? decision : undefined
}

/** The account of what is asked for. ARNs of buckets do not tell it. */
function ownerOf({ account, bucketAccounts = {} }: PoliciesOfRole, resource: string): string {
  const bucket = bucketOf(resource)
  return bucket !== undefined && Object.hasOwn(bucketAccounts, bucket) ? (bucketAccounts[bucket] ?? account) : account
}

/** The bucket that an ARN is of, or of an object in it; undefined where it is of neither. */
export function bucketOf(resource: string): string | undefined {
  return /^arn:[\w-]+:s3:::([^/]*)/.exec(resource)?.[1]
}

/** The keys that requests of an organization's accounts carry. */
function organizationContext({ organization }: PoliciesOfRole): RequestContext {
  return organization ? { 'aws:PrincipalOrgID': organization.id, 'aws:PrincipalOrgPaths': [organization.path] } : {}
}
