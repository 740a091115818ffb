import type { Outcome } from '../../../aws/call/outcome.ts'

/** What came of one of many, in a line: AWS's own sentence where there is one. */
export function outcomeWords(outcome: Outcome<unknown>): string {
  switch (outcome.kind) {
    case 'done':
      return 'Done.'
    case 'denied':
      return `Refused: ${outcome.denial.message || outcome.denial.code}`
    case 'failed':
      return outcome.failure.message ?? outcome.failure.cause
    case 'expired':
      return outcome.message
    case 'aborted':
      return 'Not sent.'
  }
}
