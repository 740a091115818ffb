const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const form = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([A-Z][a-z]{2}) (\d{1,2}) (\d{2}):(\d{2}):(\d{2}) UTC (\d{4})$/

/** AWS says "within a few seconds"; people's clocks are worse than that, and the session's end is the real limit. */
const tolerance = 15 * 60 * 1000

/**
 * Whether a TIMESTAMP of the SRP proof is about now.
 * @param timestamp `EEE MMM d HH:mm:ss UTC yyyy` in English: `Fri Nov 6 09:05:01 UTC 2026`.
 * @param now milliseconds since 1970.
 */
export function isFreshTimestamp(timestamp: string, now: number): boolean {
  const [, month = '', ...numbers] = form.exec(timestamp) ?? []
  const [day = NaN, hour = NaN, minute = NaN, second = NaN, year = NaN] = numbers.map(Number)
  const index = months.indexOf(month)
  return index >= 0 && Math.abs(Date.UTC(year, index, day, hour, minute, second) - now) <= tolerance
}
