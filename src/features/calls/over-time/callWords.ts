import { verdictWord } from '../../../outcomes/verdictWord.ts'
import { formatClockTime } from '../../../ui/formatTime.ts'
import type { TimedCall } from './timedCalls.ts'

/** "PutObject refused, 403, 21 ms, 14:02:11, signed as readers" */
export function callWords({ call, at, ms }: TimedCall): string {
  const { operation, status, role } = call
  return [
    `${operation} ${verdictWord(call)}`,
    ...(status === undefined ? [] : [String(status)]),
    `${Math.round(ms)} ms`,
    formatClockTime(at),
    ...(role ? [`signed as ${role.name}`] : []),
  ].join(', ')
}

/** A power of ten: "1 ms", "10 s". */
export function durationWords(ms: number): string {
  return ms < 1000 ? `${ms} ms` : `${ms / 1000} s`
}
