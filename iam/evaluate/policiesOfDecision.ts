/** The policies that a decision was made with, so that another request can be put to them. Our own; AWS has no such thing. */
import type { Decision, PoliciesInForce, Policy, PolicyTrace } from '../types.ts'

/** Every layer that was in force, with its documents. */
export function policiesOfDecision({ layers }: Decision): PoliciesInForce {
  return Object.fromEntries(
    layers.filter(({ inForce }) => inForce).map(({ layer, policies }) => [layer, policies.map(policyOf)]),
  )
}

function policyOf({ name, arn, attachedTo, document }: PolicyTrace): Policy {
  const named = arn === undefined ? { name, document } : { name, arn, document }
  return attachedTo === undefined ? named : { ...named, attachedTo }
}
