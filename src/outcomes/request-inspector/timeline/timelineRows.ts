/** What happened in a call, in rows: each with its span of the whole and what is said of it. */
import type { CallRecord } from '../../../aws/record/callRecord.ts'
import { formatBytes } from '../../../ui/formatBytes.ts'
import { formatCountdown } from '../../../ui/formatCountdown.ts'

export interface TimelineRow {
  readonly label: string
  /** Milliseconds since the call began; undefined where nothing is known of it. */
  readonly from?: number
  readonly to?: number
  readonly text: string
}

/**
 * @param waitedMs how long the last attempt waited in the browser before it left; undefined where the backend does not tell
 */
export function timelineRows(call: CallRecord, waitedMs: number | undefined): readonly TimelineRow[] {
  const { timeline, durationMs } = call
  if (!timeline) return []
  const { credentials, attempts } = timeline
  const rows: TimelineRow[] = []
  if (credentials) {
    const { from, to, fetched, leftMs } = credentials
    const left = leftMs === undefined ? '' : `, ${formatCountdown(leftMs)} left`
    rows.push({ label: 'Credentials', from, to, text: fetched ? `fetched, ${ms(to - from)}${left}` : `reused${left}` })
  }
  for (const [index, attempt] of attempts.entries()) {
    const { sentAt, sentBytes, answeredAt, status } = attempt
    const isLast = index === attempts.length - 1
    const end = answeredAt ?? attempts[index + 1]?.sentAt ?? durationMs
    const waited = isLast ? waitedMs : undefined
    if (isLast) {
      rows.push(
        waited === undefined
          ? { label: 'Preflight', text: 'not told' }
          : { label: 'Preflight', from: sentAt, to: sentAt + waited, text: `${ms(waited)} with the connection` },
      )
    }
    const from = sentAt + (waited ?? 0)
    const came = status === undefined ? (end === undefined ? 'on its way' : 'no answer') : String(status)
    const took = end === undefined ? [] : [ms(end - from)]
    const text = [...took, `${sentBytes === undefined ? 'a stream' : formatBytes(sentBytes)} sent`, came].join(' · ')
    rows.push({ label: `Attempt ${index + 1}`, from, ...(end !== undefined && { to: end }), text })
  }
  const last = attempts.at(-1)
  if (last?.answeredAt === undefined) return rows
  const { answeredAt, endedAt, receivedBytes } = last
  const end = Math.max(answeredAt, endedAt ?? durationMs ?? answeredAt)
  const size = receivedBytes === undefined ? '' : ` · ${receivedBytes === 0 ? 'no body' : formatBytes(receivedBytes)}`
  return [...rows, { label: 'Answer', from: answeredAt, to: end, text: `${ms(end - answeredAt)}${size}` }]
}

/** The end of the whole, in milliseconds since the call began; never 0. */
export function timelineEnd(call: CallRecord, rows: readonly TimelineRow[]): number {
  return Math.max(1, call.durationMs ?? 0, ...rows.map(({ to = 0 }) => to))
}

function ms(span: number): string {
  return `${Math.max(0, span).toLocaleString('en', { maximumFractionDigits: span < 100 ? 1 : 0 })} ms`
}
