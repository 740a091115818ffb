import type { NearestStatement } from '#iam/explain/nearestStatement.ts'
import type { Decision, PolicyTrace, StatementTrace } from '#iam/types.ts'
import type { DecisionStep } from './decisionSteps.ts'
import { type Emphasis, emphasisOf } from './emphasis.ts'

export interface PlacedStatement {
  readonly policy: PolicyTrace
  readonly statement: StatementTrace
}

/** The statements of a step, by how much they have to say of this request. */
export interface StepStatements {
  /** What decided, or came nearest. */
  readonly first: readonly (PlacedStatement & { readonly emphasis: Emphasis })[]
  /** About the same action, and for another reason without effect here. */
  readonly related: readonly PlacedStatement[]
  /** About other actions. */
  readonly others: readonly PlacedStatement[]
}

export function stepStatements(
  decision: Decision,
  nearest: NearestStatement | undefined,
  step: DecisionStep,
): StepStatements {
  const all = step.policies.flatMap((policy) =>
    policy.statements.map((statement) => ({
      policy,
      statement,
      emphasis: emphasisOf(decision, nearest, step, policy, statement.index),
    })),
  )
  return {
    first: all.flatMap(({ emphasis, ...placed }) => (emphasis ? { ...placed, emphasis } : [])),
    related: all.filter(({ emphasis, statement }) => !emphasis && isAboutAction(statement)),
    others: all.filter(({ emphasis, statement }) => !emphasis && !isAboutAction(statement)),
  }
}

export function isAboutAction({ elements }: StatementTrace): boolean {
  return elements.some(({ element, matched }) => matched && (element === 'Action' || element === 'NotAction'))
}

export function statementName({ sid, index }: StatementTrace): string {
  return sid ?? `statement ${index + 1}`
}
