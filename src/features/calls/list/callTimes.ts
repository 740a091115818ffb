import type { CallRecord } from '../../../aws/record/callRecord.ts'

export interface CallTimes {
  /** Milliseconds since 1970, of the first call and of the last. */
  readonly from: number
  readonly until: number
  /** Parts of the time between them, all as long, the first one first. */
  readonly bars: readonly { readonly calls: number; readonly refused: number }[]
}

/** When calls were made, for a strip of `bars` bars. Undefined without calls. */
export function callTimes(calls: readonly CallRecord[], bars: number): CallTimes | undefined {
  if (calls.length === 0) return undefined
  const from = calls.reduce((least, { startedAt }) => Math.min(least, startedAt), Infinity)
  const until = calls.reduce((most, { startedAt }) => Math.max(most, startedAt), -Infinity)
  const counts = Array.from({ length: bars }, () => ({ calls: 0, refused: 0 }))
  for (const { startedAt, outcome } of calls) {
    const share = until === from ? 1 : (startedAt - from) / (until - from)
    const bar = counts[Math.min(bars - 1, Math.floor(share * bars))]
    if (!bar) continue
    bar.calls++
    if (outcome === 'denied') bar.refused++
  }
  return { from, until, bars: counts }
}
