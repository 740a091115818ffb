import type { DecisionNote } from '#contract/decisionEntry.ts'
import { nearestStatement } from '#iam/explain/nearestStatement.ts'
import type { Decision, ElementTrace, StatementTrace } from '#iam/types.ts'
import { parseTrustAnswer } from '../../../aws/record/parseTrustAnswer.ts'

/** What the trust policy of the role said to the identity pool, as far as the backend explains it. */
export interface TrustFinding {
  readonly allowed: boolean
  /** One clause for people. */
  readonly reason: string
  /** The statement that decided; for a refusal the one that came nearest. */
  readonly elements: readonly ElementTrace[]
}

/**
 * Reads the note on the trust policy out of the notes of one GetCredentialsForIdentity. Undefined where there is none
 * (AWS).
 */
export function trustFinding(notes: readonly DecisionNote[]): TrustFinding | undefined {
  for (const { detail } of notes) {
    const answer = parseTrustAnswer(detail)
    if (!answer) continue
    const { allowed, reason, decisions } = answer
    const decision = decisions.find(({ verdict }) => verdict !== 'allowed') ?? decisions[0]
    return { allowed, reason, elements: (decision && tellingStatement(decision)?.elements) ?? [] }
  }
  return undefined
}

/**
 * The statement that decided, else the one that the answer's reason calls the nearest, else the first. A trust policy is
 * alone in its decision.
 */
function tellingStatement(decision: Decision): StatementTrace | undefined {
  const statements = decision.layers.flatMap(({ policies }) => policies).flatMap((policy) => policy.statements)
  const { decidedBy } = decision
  if (decidedBy) return statements.find(({ index }) => index === decidedBy.statement)
  return nearestStatement(decision)?.statement ?? statements[0]
}
