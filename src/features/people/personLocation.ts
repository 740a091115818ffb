/** The page of one person, beside the list. */
export function personLocation(username: string): string {
  return `/people/${encodeURIComponent(username)}`
}
