/**
 * What becomes of uploads when another role is taken: each click's files are signed as the role of the click.
 * @param count how many are under way or wait for their turn
 * @param role the one in use
 */
export function uploadWords(count: number, role: string): string {
  if (count === 0) return 'No upload is under way.'
  return `${count === 1 ? '1 upload goes' : `${count} uploads go`} on as ${role}.`
}
