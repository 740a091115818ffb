import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import { evaluate } from '#iam/evaluate/evaluate.ts'
import { principalContext } from '#iam/evaluate/principalContext.ts'
import { principalTagContext } from '#iam/evaluate/principalTagContext.ts'
import { type PoolIdentity, webIdentityContext } from '#iam/identity-pool/webIdentityContext.ts'
import type { AuthorizationRequest, Decision, PoliciesInForce, Policy, Principal, RequestContext } from '#iam/types.ts'
import { isCertain } from './isCertain.ts'
import { layersInForce, ownerOf } from './layersInForce.ts'

/** Who would ask, and by which policies AWS would decide. */
export interface Asker {
  /** The role's name, for people: `readers`. */
  readonly roleName: string
  /** What the backend tells of the role. */
  readonly policies: PoliciesOfRole
  /** Whose folder it may use, and how they signed in. */
  readonly identity: PoolIdentity
  readonly isGuest: boolean
  /** Tags that the session carries, where they are known; others it may carry all the same. */
  readonly tags?: Readonly<Record<string, string>> | undefined
  /** What requests say in `aws:SecureTransport`; undefined where it is not known. */
  readonly secureTransport: boolean | undefined
}

/** What is asked, with the condition keys of the request's own that are known before it is made. */
export type AskedRequest = Pick<AuthorizationRequest, 'action' | 'resource' | 'context'>

/** A request as it would come, and the policies that would decide it. */
export interface ForeseenRequest {
  readonly request: AuthorizationRequest
  readonly policies: PoliciesInForce
}

/**
 * @param onResource the policies on what is asked for
 * @returns undefined where a layer is in force of which the backend does not tell
 */
export function foreseenRequest(
  asker: Asker,
  { action, resource, context }: AskedRequest,
  onResource: readonly Policy[] = [],
): ForeseenRequest | undefined {
  const { policies: told, isGuest } = asker
  const policies = layersInForce(told, { resource, isGuest, onResource })
  if (!policies) return undefined
  const { principal, carried } = sessionOf(asker)
  const owner = ownerOf(told, resource)
  return {
    request: {
      principal,
      action,
      resource,
      ...(owner !== told.account && { resourceAccount: owner }),
      context: { ...carried, ...context },
    },
    policies,
  }
}

interface AskingSession {
  readonly principal: Principal
  /** The condition keys that all of its requests carry. */
  readonly carried: RequestContext
}

const sessions = new WeakMap<Asker, AskingSession>()

/** The same for all that somebody asks: hundreds of times for a page. */
function sessionOf(asker: Asker): AskingSession {
  const known = sessions.get(asker)
  if (known) return known
  const { policies, roleName, identity, tags, secureTransport } = asker
  const { account, roleArn } = policies
  const partition = roleArn.split(':')[1]
  const principal: Principal = {
    type: 'AssumedRole',
    account,
    // Sessions of identity pools all have this name.
    arn: `arn:${partition}:sts::${account}:assumed-role/${roleName}/CognitoIdentityCredentials`,
    roleArn,
  }
  const session = {
    principal,
    carried: {
      ...principalContext(principal),
      ...webIdentityContext(identity),
      ...organizationContext(policies),
      ...principalTagContext(tags),
      ...(secureTransport !== undefined && { 'aws:SecureTransport': String(secureTransport) }),
    },
  }
  sessions.set(asker, session)
  return session
}

/**
 * What AWS will answer, worked out from the policies that the backend tells, by AWS's own rules.
 * @param onResource the policies on what is asked for
 * @returns undefined where it cannot be known: for layers of policies that the backend does not tell of, and where a
 * statement asks for something that only the request itself will show
 */
export function predictRequest(
  asker: Asker,
  asked: AskedRequest,
  onResource: readonly Policy[] = [],
): Decision | undefined {
  const foreseen = foreseenRequest(asker, asked, onResource)
  const decision = foreseen && evaluate(foreseen.request, foreseen.policies)
  return decision && isCertain(decision) ? decision : undefined
}

/** The keys that requests of an organization's accounts carry. */
function organizationContext({ organization }: PoliciesOfRole): RequestContext {
  return organization ? { 'aws:PrincipalOrgID': organization.id, 'aws:PrincipalOrgPaths': [organization.path] } : {}
}
