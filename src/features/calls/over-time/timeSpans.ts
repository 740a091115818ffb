import { percentile } from './percentile.ts'
import { firstFrom, type TimedCall } from './timedCalls.ts'

export interface TimeSpan {
  /** Milliseconds since 1970. */
  readonly from: number
  readonly until: number
  readonly calls: number
  readonly refused: number
  readonly failed: number
  /** Milliseconds. */
  readonly p50: number
  readonly slowest: number
}

/** The chart in numbers: the time in equal parts, those without calls left out. */
export function timeSpans(timed: readonly TimedCall[], parts: number): readonly TimeSpan[] {
  const [first, last] = [timed[0], timed.at(-1)]
  if (!first || !last) return []
  const step = (last.at - first.at) / parts || 1
  return Array.from({ length: parts }, (_, part) => {
    const from = first.at + part * step
    // The last part has its end in it.
    const until = part === parts - 1 ? Infinity : from + step
    const those = timed.slice(firstFrom(timed, from), firstFrom(timed, until))
    const times = those.map(({ ms }) => ms)
    return {
      from,
      until: Math.min(until, last.at),
      calls: those.length,
      refused: those.filter(({ call }) => call.outcome === 'denied').length,
      failed: those.filter(({ call }) => call.outcome === 'failed' || call.outcome === 'expired').length,
      p50: percentile(times, 0.5) ?? 0,
      slowest: Math.max(0, ...times),
    }
  }).filter(({ calls }) => calls > 0)
}
