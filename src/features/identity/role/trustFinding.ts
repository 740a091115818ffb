import type { DecisionNote } from '#contract/decisionEntry.ts'
import type { Decision, ElementTrace, StatementTrace } from '#iam/types.ts'

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
    if (!isTrustAnswer(detail)) continue
    const refused = detail.decisions.find(({ verdict }) => verdict !== 'allowed')
    const decision = refused ?? detail.decisions[0]
    const elements = decision ? (tellingStatement(decision)?.elements ?? []) : []
    return { allowed: detail.allowed, reason: detail.reason, elements }
  }
  return undefined
}

/** The statement that matched, else the one with the fewest elements that did not. */
function tellingStatement(decision: Decision): StatementTrace | undefined {
  const statements = decision.layers.flatMap(({ policies }) => policies).flatMap((policy) => policy.statements)
  const misses = (statement: StatementTrace) => statement.elements.filter(({ matched }) => !matched).length
  return [...statements].sort((a, b) => misses(a) - misses(b))[0]
}

interface TrustAnswer {
  readonly allowed: boolean
  readonly reason: string
  readonly decisions: readonly Decision[]
}

function isTrustAnswer(detail: unknown): detail is TrustAnswer {
  return (
    typeof detail === 'object' &&
    detail !== null &&
    'allowed' in detail &&
    typeof detail.allowed === 'boolean' &&
    'reason' in detail &&
    typeof detail.reason === 'string' &&
    'decisions' in detail &&
    Array.isArray(detail.decisions)
  )
}
