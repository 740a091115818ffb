import type { Outcome } from '../../../aws/call/outcome.ts'
import type { CallRecord } from '../../../aws/record/callRecord.ts'

/** What came of a call, as its record keeps it, for a notice. Undefined where there is nothing to notice. */
export function outcomeOfCall({ id, outcome, denial, failure }: CallRecord): Outcome<never> | undefined {
  if (outcome === 'denied' && denial) return { kind: 'denied', denial, callId: id }
  if (outcome === 'failed' && failure) return { kind: 'failed', failure, callId: id }
  if (outcome === 'expired') return { kind: 'expired', message: 'The credentials have expired.', callId: id }
  return undefined
}
