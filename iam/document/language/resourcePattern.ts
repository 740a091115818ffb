/** Patterns of resources. Follows the IAM User Guide, "IAM JSON policy elements: Resource", wildcards. */
import { anyOne } from './pieceSearch.ts'
import { anyRun, type PatternToken, type TextTest } from './wildcard.ts'

/** A piece of a pattern: one character, or a wildcard that takes a colon or does not. */
type Piece = string | { readonly wildcard: 'run' | 'one'; readonly takesColons: boolean }

/** Colons before the resource's own part, where wildcards take any character. */
const headColons = 5

/**
 * The test of a whole ARN against a whole pattern, in which a `*` that ends a segment can expand beyond the colon that follows;
 * before the fifth colon all other wildcards keep to their segment. Goes through the text once and keeps every place in the pattern where it may
 * be: no pattern makes it go back.
 */
export function wholeResourceTest(tokens: readonly PatternToken[]): TextTest {
  const pieces = piecesOf(tokens)
  const isRun = pieces.map((piece) => typeof piece !== 'string' && piece.wildcard === 'run')
  const takes = (piece: Piece | undefined, char: string) =>
    typeof piece === 'string' ? piece === char : piece !== undefined && (piece.takesColons || char !== ':')
  /** Adds a place, and those behind runs that may be empty. */
  const enter = (places: Set<number>, at: number) => {
    places.add(at)
    while (isRun[at]) places.add(++at)
  }
  return (text) => {
    let places = new Set<number>()
    enter(places, 0)
    for (const char of text) {
      const next = new Set<number>()
      for (const at of places) if (takes(pieces[at], char)) enter(next, isRun[at] ? at : at + 1)
      if (next.size === 0) return false
      places = next
    }
    return places.has(pieces.length)
  }
}

function piecesOf(tokens: readonly PatternToken[]): readonly Piece[] {
  let colons = 0
  return tokens.flatMap((token, index): readonly Piece[] => {
    if (typeof token === 'string') {
      const chars = Array.from(token)
      colons += chars.filter((char) => char === ':').length
      return chars
    }
    const inHead = colons < headColons
    if (token === anyOne) return [{ wildcard: 'one', takesColons: !inHead }]
    const next = tokens[index + 1]
    const endsSegment = next === undefined || (typeof next === 'string' && next.startsWith(':'))
    return [{ wildcard: 'run', takesColons: !inHead || endsSegment }]
  })
}

/** Whether a pattern of fewer than six segments stands for whole ARNs: AWS's own guide grants on `arn:aws:cloudfront:*`. */
export function isShortPattern(tokens: readonly PatternToken[]): boolean {
  const [first] = tokens
  return typeof first === 'string' && /^arn:[^:]+:[A-Za-z0-9-]+:/.test(first) && tokens.at(-1) === anyRun
}
