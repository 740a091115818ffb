/** From what each layer says to the verdict. Follows the IAM User Guide, "Policy evaluation logic" and "How AWS enforcement code logic evaluates requests", in one account and across two. */
import type { DecidingStatement, LayerName, Verdict } from '../types.ts'
import { decidingStatement, evaluationOrder, type Hit, type LayerFinding } from './layers.ts'
import type { PreparedRequest } from './preparedRequest.ts'

export interface Settlement {
  readonly verdict: Verdict
  readonly layer?: LayerName
  readonly decidedBy?: DecidingStatement
}

const allowed = (layer: LayerName, hit: Hit): Settlement => ({
  verdict: 'allowed',
  layer,
  decidedBy: decidingStatement(layer, hit),
})
const silent = (layer: LayerName): Settlement => ({ verdict: 'implicitly denied', layer })

/**
 * Anyone who signs may ask who they are, and users may get a session for themselves, whatever their policies say. STS
 * API Reference, GetCallerIdentity and GetSessionToken.
 */
function needsNoPermission({ action, principal }: PreparedRequest): boolean {
  if (action === 'sts:getsessiontoken') return principal.type === 'User' || principal.type === 'Account'
  return action === 'sts:getcalleridentity' && principal.type !== 'Anonymous'
}

const roleActions = new Set([
  'sts:assumerole',
  'sts:assumerolewithwebidentity',
  'sts:assumerolewithsaml',
  'sts:tagsession',
  'sts:setsourceidentity',
])

/**
 * Role trust policies and key policies are not "either, or": without an Allow there, no identity-based policy helps. An alias
 * of a key has no policy: what is asked of it is granted by identity-based policies alone (AWS KMS Developer Guide,
 * "Controlling access to aliases").
 */
function resourcePolicyMustAllow({ action, resourceSegments, identityPoliciesAlone }: PreparedRequest): boolean {
  if (identityPoliciesAlone) return false
  if (roleActions.has(action)) return true
  return action.startsWith('kms:') && resourceSegments !== undefined && !resourceSegments[5].startsWith('alias/')
}

/**
 * The verdict. `find` gives a layer's finding, `undefined` for a layer that is not in force; it is asked at most once
 * for each layer, in order, and not again after the first explicit deny.
 */
export function settle(request: PreparedRequest, find: (layer: LayerName) => LayerFinding | undefined): Settlement {
  if (needsNoPermission(request)) return { verdict: 'allowed' }
  const findings: Partial<Record<LayerName, LayerFinding>> = {}
  for (const layer of evaluationOrder) {
    const finding = find(layer)
    if (finding?.deny) return { verdict: 'explicitly denied', layer, decidedBy: decidingStatement(layer, finding.deny) }
    if (finding) findings[layer] = finding
  }
  for (const layer of ['resource control', 'service control'] as const) {
    if (findings[layer]?.everyLevelAllows === false) return silent(layer)
  }
  return settleGrant(request, findings)
}

/** AWS does not say which layer its sentence names when several are silent: here the first of these. */
const namedFirst = ['resource-based', 'identity-based', 'permissions boundary', 'session'] as const

/** A limit that is not in force allows everything. */
const doesNotAllow = (limit: LayerFinding | undefined) => limit !== undefined && !limit.direct

/** Nothing denies and the organization allows: who grants it, and do the limits let it through. */
function settleGrant(request: PreparedRequest, findings: Partial<Record<LayerName, LayerFinding>>): Settlement {
  const { principal, crossesAccounts } = request
  const resourceBased = findings['resource-based']
  // An Allow to the session itself, the user or everyone is not limited by boundary and session policies, except that
  // another account's policy never speaks for the principal's own account.
  if (resourceBased?.direct && !crossesAccounts) return allowed('resource-based', resourceBased.direct)
  if (principal.type === 'Anonymous' || principal.type === 'Federated') return silent('resource-based')
  const namesPrincipal = resourceBased?.direct ?? resourceBased?.role ?? resourceBased?.account
  const identityBased = findings['identity-based']?.direct
  const grant = identityBased ?? (crossesAccounts ? undefined : resourceBased?.role)
  const isSilent = {
    'resource-based': (crossesAccounts || resourcePolicyMustAllow(request)) && !namesPrincipal,
    'identity-based': !grant && principal.type !== 'Account',
    'permissions boundary': doesNotAllow(findings['permissions boundary']),
    session: doesNotAllow(findings.session),
  }
  const named = namedFirst.find((layer) => isSilent[layer])
  if (named) return silent(named)
  // Only the root user comes here without one: its own account grants it everything.
  if (!grant) return namesPrincipal ? allowed('resource-based', namesPrincipal) : { verdict: 'allowed' }
  return allowed(identityBased ? 'identity-based' : 'resource-based', grant)
}
