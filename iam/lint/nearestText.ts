/** The name that someone most likely meant. Levenshtein's distance. */

/** Further apart than this, names are no slips of one another. */
const mostEdits = 4
const longestName = 100

/** The candidate with the fewest edits from a text, without case; `undefined` when none is near. */
export function nearestText(text: string, candidates: readonly string[]): string | undefined {
  if (text.length > longestName) return undefined
  let best: string | undefined
  let fewest = mostEdits + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) >= fewest) continue
    const edits = distance(text.toLowerCase(), candidate.toLowerCase())
    if (edits < fewest) [best, fewest] = [candidate, edits]
  }
  return best
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let at = 1; at <= one.length; at++) {
    const next = [at]
    for (let to = 1; to <= other.length; to++) {
      const replaced = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}
