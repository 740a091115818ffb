const day = 86_400_000
/** The last date that there is. */
const latest = 100_000_000 * day

/**
 * When an action is due that counts in days: so many days later, and then the next midnight UTC (S3-226).
 * @param from milliseconds since 1970. @param days whole ones.
 * @returns milliseconds since 1970.
 * @example dueTime(Date.UTC(2014, 0, 15, 10, 30), 3) === Date.UTC(2014, 0, 19)
 */
export function dueTime(from: number, days: number): number {
  return Math.min((Math.floor(from / day) + days + 1) * day, latest)
}
