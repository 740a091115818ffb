/**
 * `14:02` of today, `12 Nov, 14:02` of any other day. Stands by itself: the sign-in page needs it and none of the other
 * forms.
 * @param at ISO 8601 or milliseconds since 1970, as `now` has them
 */
export function formatMoment(at: number | string, now: number): string {
  const date = new Date(at)
  const isToday = date.toDateString() === new Date(now).toDateString()
  const day = isToday ? {} : ({ day: 'numeric', month: 'short' } as const)
  return date.toLocaleString('en-GB', { ...day, hour: '2-digit', minute: '2-digit' })
}
