/**
 * A pattern of `aws s3 sync` (AWS CLI, "Use of Exclude and Include Filters"): `*` and `?` stand for slashes too, `[abc]` and `[!abc]` for one
 * character.
 * @returns whether a path is meant
 */
export function syncPattern(pattern: string): (path: string) => boolean {
  // Without a star that can stand for nothing twice, a long pattern takes no longer than it has to.
  const parts = pattern.replace(/\*+/g, '*').match(/\[!?[^\]]+\]|[\s\S]/g) ?? []
  return (path) => matches(parts, path)
}

/** Goes back to the last star alone: what stands before it has been found as early as can be. */
function matches(parts: readonly string[], path: string): boolean {
  let at = 0
  let part = 0
  let star: { readonly part: number; at: number } | undefined
  while (at < path.length) {
    const wanted = parts[part]
    if (wanted === '*') {
      star = { part, at }
      part++
    } else if (wanted !== undefined && isOne(wanted, path.charAt(at))) {
      part++
      at++
    } else if (star) {
      star.at++
      at = star.at
      part = star.part + 1
    } else return false
  }
  return parts.slice(part).every((rest) => rest === '*')
}

function isOne(wanted: string, character: string): boolean {
  if (wanted === '?') return true
  if (wanted.length === 1) return wanted === character
  const isNot = wanted.startsWith('[!')
  const set = wanted.slice(isNot ? 2 : 1, -1)
  return isInSet(set, character) !== isNot
}

/** `a-z` is a range. */
function isInSet(set: string, character: string): boolean {
  for (let at = 0; at < set.length; at++) {
    const [from = '', dash, to] = set.slice(at, at + 3)
    if (dash === '-' && to !== undefined) {
      if (from <= character && character <= to) return true
      at += 2
    } else if (from === character) return true
  }
  return false
}
