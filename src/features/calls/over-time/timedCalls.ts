import type { CallRecord } from '../../../aws/record/callRecord.ts'

/** A call of which it is known how long it took. */
export interface TimedCall {
  readonly call: CallRecord
  /** Milliseconds since 1970, and how long it took in ms. */
  readonly at: number
  readonly ms: number
}

/** Oldest first. What is on its way, or was given up before it was sent, took no time that is known. */
export function timedCalls(calls: readonly CallRecord[]): readonly TimedCall[] {
  return calls
    .flatMap((call) => (call.durationMs === undefined ? [] : [{ call, at: call.startedAt, ms: call.durationMs }]))
    .sort((a, b) => a.at - b.at)
}

/** Index of the first that was made at that moment or later. */
export function firstFrom(timed: readonly TimedCall[], at: number): number {
  let low = 0
  let high = timed.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((timed[middle] as TimedCall).at < at) low = middle + 1
    else high = middle
  }
  return low
}
