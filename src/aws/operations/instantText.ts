const pattern = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?$/

/**
 * Whether a text is an instant in ISO 8601 that exists: a date, or a date and a time with its zone. JavaScript takes the
 * 30th of February for the 2nd of March, and a time without a zone for one of this computer.
 */
export function isInstant(text: string): boolean {
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = pattern.exec(text) ?? []
  if (year === undefined) return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const isDay = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
  return isDay && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60 && !Number.isNaN(Date.parse(text))
}
