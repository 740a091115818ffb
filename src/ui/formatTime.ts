/** A moment as the SDK and JSON give it: Date, milliseconds since 1970, or ISO 8601. */
export type Moment = Date | number | string

const dateTime = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})
const dateSecond = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })
const minute = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

const units = [
  ['second', 60],
  ['minute', 60],
  ['hour', 24],
  ['day', 30],
  ['month', 12],
  ['year', Number.POSITIVE_INFINITY],
] as const

/** `12 Nov 2026, 09:14` in the reader's time zone; an empty text when the moment cannot be read. */
export function formatDateTime(at: Moment): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? '' : dateTime.format(date)
}

/** `12 Nov 2026, 09:14:05` in the reader's time zone; an empty text when the moment cannot be read. */
export function formatDateSecond(at: Moment): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? '' : dateSecond.format(date)
}

/** `14:02:11` in the reader's time zone; an empty text when the moment cannot be read. */
export function formatClockTime(at: Moment): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? '' : time.format(date)
}

/** `14:02` in the reader's time zone; an empty text when the moment cannot be read. */
export function formatMinute(at: Moment): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? '' : minute.format(date)
}

/** `3 minutes ago`, `in 2 hours`; an empty text when the moment cannot be read. `now` in ms since 1970. */
export function formatRelative(at: Moment, now: number): string {
  let amount = (new Date(at).getTime() - now) / 1000
  if (Number.isNaN(amount)) return ''
  for (const [unit, size] of units) {
    if (Math.abs(amount) < size) return relative.format(Math.trunc(amount), unit)
    amount /= size
  }
  return ''
}
