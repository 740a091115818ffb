import type { TrustAnswer } from '#iam/identity-pool/trustPolicyAllows.ts'
import type { Decision } from '#iam/types.ts'

/**
 * The engine's answer on a trust policy, as a remark of the decision log carries it. What is no decision is left out.
 * @param detail JSON from outside.
 * @returns undefined for a remark on something else
 */
export function parseTrustAnswer(detail: unknown): TrustAnswer | undefined {
  if (typeof detail !== 'object' || detail === null) return undefined
  const allowed: unknown = Reflect.get(detail, 'allowed')
  const reason: unknown = Reflect.get(detail, 'reason')
  const decisions: unknown = Reflect.get(detail, 'decisions')
  if (typeof allowed !== 'boolean' || typeof reason !== 'string' || !Array.isArray(decisions)) return undefined
  return { allowed, reason, decisions: decisions.filter(isDecision) }
}

function isDecision(value: unknown): value is Decision {
  return (
    typeof value === 'object' &&
    value !== null &&
    Array.isArray(Reflect.get(value, 'layers')) &&
    typeof Reflect.get(value, 'request') === 'object'
  )
}
