/** AWS's own trace of a denial as decisions, to be shown like ours. Follows the IAM Toolbox API Reference (preview), GetRequestAuthorizationDetails and GetRequestAuthorizationPolicy. */
import { evaluate } from '../evaluate/evaluate.ts'
import type { Decision, PoliciesInForce, Policy, PolicyDocument, RequestContext, Verdict } from '../types.ts'
import type { AuthorizationDetails, EvaluatedEffect } from './authorizationDetails.ts'
import { layerOfType } from './policyType.ts'
import { principalOfContext } from './principalOfContext.ts'
import { settledDecision } from './settledDecision.ts'

type Documents = Readonly<Record<string, PolicyDocument>>

const verdicts: Readonly<Record<EvaluatedEffect, Verdict>> = {
  ALLOW: 'allowed',
  EXPLICIT_DENY: 'explicitly denied',
  IMPLICIT_DENY: 'implicitly denied',
}

/**
 * A decision for each evaluation. With the document of every policy (by `uri`, from GetRequestAuthorizationPolicy) they
 * are traces of our own evaluation, element by element. Without, or where ours would come to another verdict, they say
 * what AWS says: which statements matched. Statements are then counted among those that matched.
 */
export function fromAuthorizationDetails(
  details: AuthorizationDetails,
  documents: Documents = {},
): readonly Decision[] {
  return details.evaluations.map((evaluation) => {
    const context = readContext({ ...details.requestContext, ...evaluation.context })
    const resource = evaluation.resource === '' ? '*' : evaluation.resource
    const request = { principal: principalOfContext(context), action: evaluation.action, resource, context }
    const verdict = verdicts[evaluation.evaluatedEffect ?? 'IMPLICIT_DENY']
    if (details.policies.every(({ uri = '' }) => Object.hasOwn(documents, uri))) {
      const decision = evaluate(request, policiesWith(details, documents))
      if (decision.verdict === verdict) return decision
    }
    return settledDecision(request, verdict, evaluation, details.policies)
  })
}

function policiesWith({ policies }: AuthorizationDetails, documents: Documents): PoliciesInForce {
  const inForce: Partial<Record<keyof PoliciesInForce, Policy[]>> = {}
  for (const { type, inline, uri = '', attachedTo = [] } of policies) {
    const layer = layerOfType(type)
    const document = documents[uri]
    if (!layer || !document) continue
    const named = inline === false ? { name: uri, arn: uri, document } : { name: uri, document }
    const places = layer.endsWith('control') ? attachedTo.flatMap(({ arn }) => arn ?? []) : []
    // A policy of the organization counts at every level that it is attached to.
    const placed = places.length === 0 ? [named] : places.map((place) => ({ ...named, attachedTo: place }))
    inForce[layer] = [...(inForce[layer] ?? []), ...placed]
  }
  return inForce
}

/** Booleans and numbers of AWS's JSON become texts, as conditions compare them. */
function readContext(context: Readonly<Record<string, unknown>>): RequestContext {
  const texts: Record<string, string | readonly string[]> = {}
  for (const [key, value] of Object.entries(context)) {
    if (Array.isArray(value)) texts[key] = value.map(String)
    else if (value !== null && value !== undefined && typeof value !== 'object') texts[key] = String(value)
  }
  return texts
}
