/** Something that the palette offers. */
export interface Offered {
  readonly label: string
  /** Further words that it is found by, and told by. */
  readonly suffix?: string
}

/** As many of a kind are shown; the rest is found by more of its name. */
const mostOfAKind = 7

/** What has every word in its name or beside it: names that begin with the first word come first. */
export function findIn<T extends Offered>(offered: readonly T[], text: string, most = mostOfAKind): readonly T[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const [first = ''] = words
  const beginning: T[] = []
  const others: T[] = []
  for (const one of offered) {
    const label = one.label.toLowerCase()
    const all = `${label} ${one.suffix?.toLowerCase() ?? ''}`
    if (!words.every((word) => all.includes(word))) continue
    ;(label.startsWith(first) ? beginning : others).push(one)
    if (beginning.length >= most) break
  }
  return [...beginning, ...others].slice(0, most)
}
