import { decide } from '#iam/evaluate/decide.ts'
import { policiesOfDecision } from '#iam/evaluate/policiesOfDecision.ts'
import { withStatement } from '#iam/suggest/suggestStatement.ts'
import type { LayerChange } from '#iam/suggest/types.ts'
import type { Decision, PoliciesInForce } from '#iam/types.ts'

/** Whether a request is allowed, or would be with statements more in the layers that it was decided by. */
export function flipsWith(decision: Decision, changes: readonly LayerChange[]): boolean {
  if (decision.verdict === 'allowed') return true
  const before = policiesOfDecision(decision)
  const after = changes.reduce<PoliciesInForce>(
    // A layer that was not in force stays so: a boundary or a session policy is not made by adding to it.
    (policies, { layer, statement }) => (before[layer] ? withStatement(policies, layer, statement) : policies),
    before,
  )
  return decide(decision.request, after).verdict === 'allowed'
}
