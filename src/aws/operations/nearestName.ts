/**
 * The name that was most probably meant: the same in other letters, or at most a third of it changed.
 * @returns undefined where none is near
 */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  const lower = typed.toLowerCase()
  if (lower.length > 80) return undefined
  let nearest: string | undefined
  let least = Math.max(1, Math.floor(lower.length / 3)) + 1
  for (const name of names) {
    const distance = editsBetween(lower, name.toLowerCase(), least)
    if (distance < least) [nearest, least] = [name, distance]
  }
  return nearest
}

/** Letters added, left out or changed, two neighbors swapped counting one (optimal string alignment). */
function editsBetween(one: string, other: string, enough: number): number {
  if (Math.abs(one.length - other.length) >= enough) return enough
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let at = 1; at <= one.length; at++) {
    const next = [at]
    for (let to = 1; to <= other.length; to++) {
      const isSame = one[at - 1] === other[to - 1]
      let edits = Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, (row[to - 1] ?? 0) + (isSame ? 0 : 1))
      const isSwap = at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1]
      if (isSwap) edits = Math.min(edits, (before[to - 2] ?? 0) + 1)
      next.push(edits)
    }
    ;[before, row] = [row, next]
  }
  return row[other.length] ?? enough
}
