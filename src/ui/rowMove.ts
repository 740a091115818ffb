/** How many rows the Page keys go. */
const pageOfRows = 10

/**
 * Where a key leads in a list of rows: arrows, Home, End and Page keys move.
 * @param at index of the row to move from, -1 for none.
 * @returns the index to move to; undefined for every other key and in an empty list.
 */
export function rowMove(key: string, at: number, count: number): number | undefined {
  const last = count - 1
  if (last < 0) return undefined
  const within = (to: number) => Math.min(last, Math.max(0, to))
  switch (key) {
    case 'ArrowDown':
      return within(at + 1)
    case 'ArrowUp':
      return at < 0 ? last : within(at - 1)
    case 'PageDown':
      return within(at + pageOfRows)
    case 'PageUp':
      return within(at - pageOfRows)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}
