/**
 * Reads and writes the three timestamp formats of AWS protocols (Smithy 2.0 `timestampFormat`; RFC 3339, RFC 9110
 * section 5.6.7).
 */
import type { TimestampFormat } from './shape.ts'

const dateTime = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)$/
const day = '(Mon|Tue|Wed|Thu|Fri|Sat|Sun)'
const month = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'
const httpDate = new RegExp(`^${day}, \\d\\d ${month} \\d{4} \\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})? GMT$`)
const epochSeconds = /^-?\d{1,12}(\.\d{1,9})?$/

/** The moment that `text` names, or undefined when it is not of that format. */
export function readTimestamp(text: string, format: TimestampFormat): Date | undefined {
  if (format === 'epoch-seconds') return epochSeconds.test(text) ? new Date(Math.round(Number(text) * 1000)) : undefined
  const pattern = format === 'date-time' ? dateTime : httpDate
  if (!pattern.test(text)) return undefined
  const moment = new Date(text)
  return Number.isNaN(moment.getTime()) ? undefined : moment
}

/** `format` as text; `http-date` has whole seconds. */
export function writeTimestamp(moment: Date, format: TimestampFormat): string {
  if (format === 'date-time') return moment.toISOString()
  if (format === 'http-date') return moment.toUTCString()
  return String(moment.getTime() / 1000)
}
