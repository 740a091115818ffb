import type { CallRecord } from '../aws/record/callRecord.ts'
import type { VerdictName } from './verdictLooks.ts'

/** Which verdict a call stands for. A failure is none of IAM's: its verdict is unknown. */
export function verdictOf(call: Pick<CallRecord, 'outcome' | 'denial' | 'failure'>): VerdictName {
  if (call.outcome === 'done') return 'allowed'
  if (call.outcome === 'denied') return call.denial?.explicit ? 'denied' : 'none'
  if (call.failure?.kind === 'cors') return 'browser'
  return 'unknown'
}
