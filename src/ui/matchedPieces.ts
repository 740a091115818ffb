import { displayKey, visibleSpace } from './displayKey.ts'
import { literalPattern } from './literalPattern.ts'

/** A stretch of a name as it is drawn. `escaped`: it stands for something that cannot be seen. */
export interface MatchedPiece {
  readonly text: string
  readonly as: 'plain' | 'match' | 'escaped'
}

/**
 * A name with the words that it was found by, and with what cannot be seen made visible.
 * @param isProse words of people, where a space at the end of a segment deceives nobody
 */
export function matchedPieces(
  name: string,
  words: readonly string[],
  { isProse = false } = {},
): readonly MatchedPiece[] {
  const finds = words.length > 0 ? new RegExp(`(${literalPattern(words)})`, 'giu') : undefined
  return displayKey(name).flatMap(({ text, escaped }): readonly MatchedPiece[] => {
    if (escaped) {
      const bare = isProse ? text.replaceAll(visibleSpace, ' ') : text
      return [{ text: bare, as: bare.trim() === '' ? 'plain' : 'escaped' }]
    }
    if (!finds) return [{ text, as: 'plain' }]
    // Split by a group, every second part is what it found.
    return text
      .split(finds)
      .map((part, index): MatchedPiece => ({ text: part, as: index % 2 === 1 ? 'match' : 'plain' }))
      .filter((piece) => piece.text !== '')
  })
}
