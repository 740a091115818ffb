/** Decisions in the shape of AWS's own trace. Follows the IAM Toolbox API Reference (preview), GetRequestAuthorizationDetails. */
import { principalContext } from '../evaluate/principalContext.ts'
import type { AuthorizationRequest, Decision, LayerTrace, PolicyTrace, RequestContext, Verdict } from '../types.ts'
import { type PolicyType, typeOfLayer } from './policyType.ts'

export type EvaluatedEffect = 'ALLOW' | 'EXPLICIT_DENY' | 'IMPLICIT_DENY'

export interface MatchedPolicy {
  readonly uri: string
  readonly matchedStatements?: readonly { readonly sid?: string; readonly evaluatedEffect?: 'ALLOW' | 'DENY' }[]
}

export interface Evaluation {
  readonly action: string
  /** An ARN; empty for actions that are not about single resources. */
  readonly resource: string
  /** On top of the request context. */
  readonly context?: Readonly<Record<string, unknown>>
  readonly evaluatedEffect?: EvaluatedEffect
  /** An implicit denial has none. */
  readonly matchedPolicies?: readonly MatchedPolicy[]
}

export interface PolicyInfo {
  readonly type?: PolicyType
  readonly inline?: boolean
  /** The ARN of a managed policy; for others a text that means nothing outside of this answer. */
  readonly uri?: string
  readonly attachedTo?: readonly { readonly arn?: string }[]
}

/** The answer of GetRequestAuthorizationDetails, all pages together. */
export interface AuthorizationDetails {
  readonly requestContext: Readonly<Record<string, unknown>>
  readonly evaluations: readonly Evaluation[]
  readonly policies: readonly PolicyInfo[]
}

const effects: Readonly<Record<Verdict, EvaluatedEffect>> = {
  allowed: 'ALLOW',
  'explicitly denied': 'EXPLICIT_DENY',
  'implicitly denied': 'IMPLICIT_DENY',
}

/**
 * The decisions of one call, one for each requirement, in AWS's shape. Keys that all share become the request context.
 */
export function toAuthorizationDetails(decisions: readonly Decision[]): AuthorizationDetails {
  const contexts = decisions.map(({ request }) => ({ ...principalContext(request.principal), ...request.context }))
  const [first = {}, ...others] = contexts
  const requestContext = Object.fromEntries(
    Object.entries(first).filter(([key, value]) => others.every((other) => sameValue(other[key], value))),
  )
  const policies = new Map<string, PolicyInfo>()
  const evaluations = decisions.map((decision, index) => {
    for (const layer of decision.layers) {
      for (const [position, policy] of layer.policies.entries()) addPolicy(policies, layer, policy, position, decision)
    }
    return evaluationOf(decision, contexts[index] ?? {}, requestContext)
  })
  return { requestContext, evaluations, policies: [...policies.values()] }
}

function evaluationOf(
  { request: { action, resource }, verdict, layers }: Decision,
  context: RequestContext,
  shared: Readonly<Record<string, unknown>>,
): Evaluation {
  const more = Object.fromEntries(Object.entries(context).filter(([key]) => !Object.hasOwn(shared, key)))
  const deciding = verdict === 'implicitly denied' ? [] : layers
  const matched = deciding.flatMap((layer) =>
    layer.policies.flatMap((policy, position) => matchedPolicy(layer, policy, position)),
  )
  return {
    action,
    resource: resource === '*' ? '' : resource,
    context: more,
    evaluatedEffect: effects[verdict],
    matchedPolicies: matched,
  }
}

function matchedPolicy(layer: LayerTrace, policy: PolicyTrace, position: number): MatchedPolicy[] {
  const matched = policy.statements.filter((statement) => statement.matched)
  if (matched.length === 0) return []
  const matchedStatements = matched.map(({ sid, effect }) => ({
    ...(sid === undefined ? {} : { sid }),
    evaluatedEffect: effect === 'Deny' ? ('DENY' as const) : ('ALLOW' as const),
  }))
  return [{ uri: uriOf(layer, policy, position), matchedStatements }]
}

/** A managed policy may stand in several layers; the first one names its type. */
function addPolicy(
  policies: Map<string, PolicyInfo>,
  layer: LayerTrace,
  policy: PolicyTrace,
  position: number,
  { request }: Decision,
): void {
  const uri = uriOf(layer, policy, position)
  const known = policies.get(uri)
  const arn = attachmentOf(layer, policy, request)
  const before = known?.attachedTo ?? []
  const attachedTo = arn === undefined || before.some((place) => place.arn === arn) ? before : [...before, { arn }]
  policies.set(uri, { type: typeOfLayer(layer.layer), inline: policy.arn === undefined, uri, ...known, attachedTo })
}

const uriOf = ({ layer }: LayerTrace, { arn, name }: PolicyTrace, position: number) =>
  arn ?? `inline/${typeOfLayer(layer)}/${position}/${name}`

function attachmentOf(
  { layer }: LayerTrace,
  { attachedTo }: PolicyTrace,
  { principal, resource }: AuthorizationRequest,
): string | undefined {
  if (layer === 'service control' || layer === 'resource control') return attachedTo
  if (layer === 'resource-based') return resource
  return principal.type === 'AssumedRole' ? principal.roleArn : 'arn' in principal ? principal.arn : undefined
}

const sameValue = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
