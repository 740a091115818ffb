/** Route 53 answers ids with their path (`/hostedzone/Z1`, `/change/C1`); people and ARNs use them without. */
export function bareId(id: string | undefined): string {
  return (id ?? '').replace(/^\/(?:hostedzone|change)\//, '')
}
