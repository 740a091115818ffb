import { nearestStatement } from '#iam/explain/nearestStatement.ts'
import type { Decision } from '#iam/types.ts'

/** What decided, in a word or two: the statement's name, "no statement", or that one's condition does not hold. */
export function decidedBy(decision: Decision): string {
  const { decidedBy: deciding } = decision
  if (deciding) return deciding.sid ?? `statement ${deciding.statement + 1} of ${deciding.policyName}`
  const nearest = nearestStatement(decision)
  const isCondition = nearest && nearest.unmet.every(({ element }) => element === 'Condition')
  return isCondition ? `condition of ${nearest.statement.sid ?? nearest.policy.name}` : 'no statement'
}
