import type { Decision } from '#iam/types.ts'
import type { VerdictName } from './verdictLooks.ts'

const names: Readonly<Record<Decision['verdict'], VerdictName>> = {
  allowed: 'allowed',
  'explicitly denied': 'denied',
  'implicitly denied': 'none',
}

/** The console's verdict for one of the evaluator's. */
export function verdictOfDecision({ verdict }: Pick<Decision, 'verdict'>): VerdictName {
  return names[verdict]
}
