/** The layers of policies in AWS's order, and to whom each applies. Follows the IAM User Guide, "Policy evaluation logic". */
import type { LayerName, PoliciesInForce, Policy, Principal } from './types.ts'

export const evaluationOrder: readonly LayerName[] = [
  'resource control',
  'service control',
  'resource-based',
  'identity-based',
  'permissions boundary',
  'session',
]

/**
 * - Anonymous and federated principals have no account of ours behind them: only what stands on the resource applies.
 * - The root user has no identity-based policies and no boundary, and needs none.
 */
const appliesTo: Readonly<Record<Principal['type'], readonly LayerName[]>> = {
  Anonymous: ['resource control', 'resource-based'],
  Federated: ['resource control', 'resource-based'],
  Account: ['resource control', 'service control', 'resource-based', 'session'],
  User: evaluationOrder,
  AssumedRole: evaluationOrder,
}

/** The policies of one layer that count for this principal; `undefined` when the layer is not in force. */
export function policiesOf(
  layer: LayerName,
  policies: PoliciesInForce,
  principal: Principal,
): readonly Policy[] | undefined {
  return appliesTo[principal.type].includes(layer) ? policies[layer] : undefined
}

/** In this layer a statement without a principal matches nobody. */
export const needsPrincipal = (layer: LayerName) => layer === 'resource-based'
