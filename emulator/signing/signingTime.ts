/** The time at which a request was signed (ISO 8601 basic format; an HTTP date in the `date` header also counts, whose
 * zone may be written in digits). */
import { readTimestamp } from '../wire/timestamps.ts'

export interface SigningTime {
  /** `20260102T030405Z`. */
  readonly timestamp: string
  /** Milliseconds since 1970. */
  readonly signedAt: number
}

const basic = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/

/** Requests that come in the same second carry the same text. */
let latest: SigningTime | undefined

export function parseSigningTime(text: string | undefined): SigningTime | undefined {
  if (text === undefined) return undefined
  if (text === latest?.timestamp) return latest
  const parts = basic.exec(text)
  if (!parts) {
    const moment = readTimestamp(text.replace(/ [+-]0000$/, ' GMT'), 'http-date')
    return moment && { timestamp: basicTime(moment.getTime()), signedAt: moment.getTime() }
  }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1).map(Number)
  const signedAt = Date.UTC(year, month - 1, day, hour, minute, second)
  if (basicTime(signedAt) !== text) return undefined
  latest = { timestamp: text, signedAt }
  return latest
}

/** `20260102T030405Z`. */
export function basicTime(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '')
}
