import type { CallRecord } from '../aws/callRecord.ts'

/** The five verdicts of the console, and one for a call that has no answer yet. */
export type VerdictName = 'allowed' | 'denied' | 'none' | 'unknown' | 'browser'

/** Which verdict a call stands for: `none` is "no statement allows", `browser` what AWS does not offer to web pages. */
export function verdictOf(call: Pick<CallRecord, 'outcome' | 'denial' | 'failure'>): VerdictName {
  if (call.outcome === 'done') return 'allowed'
  if (call.outcome === 'denied') return call.denial?.explicit ? 'denied' : 'none'
  if (call.failure?.kind === 'cors') return 'browser'
  return 'unknown'
}
