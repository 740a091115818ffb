import type { NearestStatement } from '#iam/explain/nearestStatement.ts'
import type { Decision, PolicyTrace } from '#iam/types.ts'
import type { DecisionStep } from './decisionSteps.ts'

/** Why a statement stands out: it allowed, it denied, or it came nearest to allowing. */
export type Emphasis = 'allows' | 'denies' | 'nearest'

/** @param index the statement's place in its policy */
export function emphasisOf(
  decision: Decision,
  nearest: NearestStatement | undefined,
  step: DecisionStep,
  policy: PolicyTrace,
  index: number,
): Emphasis | undefined {
  const statement = policy.statements.find((candidate) => candidate.index === index)
  if (!statement) return undefined
  if (statement.matched && statement.effect === 'Deny') return 'denies'
  const { decidedBy } = decision
  const decides =
    decidedBy !== undefined &&
    decidedBy.layer === step.id &&
    decidedBy.policyName === policy.name &&
    decidedBy.statement === index
  if (decides) return 'allows'
  return nearest !== undefined &&
    nearest.layer === step.id &&
    nearest.policy.name === policy.name &&
    nearest.statement.index === index
    ? 'nearest'
    : undefined
}
