/** The number of entries to answer with: what was asked for, and never more than `most`. */
export function pageSize(asked: number | undefined, most: number): number {
  return Math.min(asked ?? most, most)
}
