/** A pattern that finds these words as they are written, whatever stands in them; the first one that fits wins. */
export function literalPattern(words: readonly string[]): string {
  return words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')
}
