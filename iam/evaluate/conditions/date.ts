/** DateEquals, DateLessThan and so on. Follows the IAM User Guide, "Date condition operators", and W3C NOTE-datetime (the ISO 8601 profile). */
import { orderedOperators } from './ordered.ts'

const w3cDate = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/

/**
 * Milliseconds since 1970 of an ISO 8601 date or of epoch seconds. Four digits alone are a year. A time without a zone
 * counts as UTC, so that the answer does not depend on where it is computed.
 */
function readDate(text: string): number | undefined {
  const match = w3cDate.exec(text)
  if (!match) return /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : undefined
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', fraction = '', zone = 'Z'] = match
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day))
  const sameDay = new Date(midnight)
  if (sameDay.getUTCMonth() !== Number(month) - 1 || sameDay.getUTCDate() !== Number(day)) return undefined
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined
  const time = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second) + Number(`0${fraction}`)) * 1000
  return midnight + time - zoneMinutes(zone) * 60_000
}

function zoneMinutes(zone: string): number {
  if (zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))
  return zone.startsWith('-') ? -minutes : minutes
}

export const dateOperators = orderedOperators('Date', 'a date (ISO 8601 or epoch seconds)', readDate)
