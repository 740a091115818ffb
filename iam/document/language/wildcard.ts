/** Patterns with `*` and `?`, matched without regular expressions so that no pattern can stall. Follows the IAM User Guide, "IAM JSON policy elements: Resource", wildcards. */

import { anyOne, type PieceCharacter, pieceSearch, standsAt } from './pieceSearch.ts'

/** `*`: any run of characters, the empty one too, `/` and `:` included. */
export const anyRun = Symbol('*')
/**
 * A pattern in pieces. A string stands for itself, so that a `*` that came out of a policy variable stays a plain star.
 */
export type PatternToken = string | typeof anyRun | typeof anyOne

export type TextTest = (text: string) => boolean

/** Cuts a pattern as a policy writes it into tokens. */
export function patternTokens(pattern: string): PatternToken[] {
  const tokens: PatternToken[] = []
  let start = 0
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at]
    if (char !== '*' && char !== '?') continue
    if (at > start) tokens.push(pattern.slice(start, at))
    tokens.push(char === '*' ? anyRun : anyOne)
    start = at + 1
  }
  if (start < pattern.length) tokens.push(pattern.slice(start))
  return tokens
}

/** The text of tokens, as a person would write them. */
export function patternText(tokens: readonly PatternToken[]): string {
  return tokens.map((token) => (token === anyRun ? '*' : token === anyOne ? '?' : token)).join('')
}

/** Joins neighbouring texts and neighbouring stars: what comes out alternates. */
function simplify(tokens: readonly PatternToken[]): PatternToken[] {
  const simple: PatternToken[] = []
  for (const token of tokens) {
    const last = simple.at(-1)
    if (token === '' || (token === anyRun && last === anyRun)) continue
    if (typeof token === 'string' && typeof last === 'string') simple[simple.length - 1] = last + token
    else simple.push(token)
  }
  return simple
}

/**
 * Makes the test for a pattern. Case-sensitive. A test never goes back behind the last `*`, and what stands between two
 * of them is looked for without comparing every character at every place.
 */
export function wildcardTest(tokens: readonly PatternToken[]): TextTest {
  const simple = simplify(tokens)
  if (simple.includes(anyOne)) return singleCharacterTest(simple)
  const [first, second] = simple
  if (first === undefined) return (text) => text === ''
  if (simple.length === 1) return typeof first === 'string' ? (text) => text === first : () => true
  if (simple.length === 2 && typeof first === 'string') return (text) => text.startsWith(first)
  if (simple.length === 2 && typeof second === 'string') return (text) => text.endsWith(second)
  return runTest(simple)
}

/**
 * Texts parted by `*`: the first and the last are anchored, each one between is looked for from where the one before
 * ended.
 */
function runTest(tokens: readonly PatternToken[]): TextTest {
  const first = tokens[0]
  const last = tokens.at(-1)
  const prefix = typeof first === 'string' ? first : ''
  const suffix = typeof last === 'string' ? last : ''
  const between = tokens.slice(prefix ? 1 : 0, suffix ? -1 : undefined).filter((token) => typeof token === 'string')
  return (text) => {
    const end = text.length - suffix.length
    if (!text.startsWith(prefix) || !text.endsWith(suffix)) return false
    let at = prefix.length
    for (const piece of between) {
      const found = text.indexOf(piece, at)
      if (found < 0) return false
      at = found + piece.length
    }
    return at <= end
  }
}

/** With `?`, by characters (a surrogate pair is one): parts between stars as in `runTest`. */
function singleCharacterTest(tokens: readonly PatternToken[]): TextTest {
  const pieces: PieceCharacter[][] = [[]]
  for (const token of tokens) {
    if (token === anyRun) pieces.push([])
    else if (token === anyOne) pieces.at(-1)?.push(token)
    else for (const character of token) pieces.at(-1)?.push(character)
  }
  const [first = [], ...rest] = pieces
  const last = rest.pop()
  if (!last) return (text) => hasLength(text, first.length) && standsAt(first, Array.from(text), 0)
  const searches = rest
    .filter((piece) => piece.length > 0)
    .map((piece) => ({ length: piece.length, find: pieceSearch(piece) }))
  return (text) => {
    const chars = Array.from(text)
    const end = chars.length - last.length
    if (!standsAt(first, chars, 0) || !standsAt(last, chars, end)) return false
    let at = first.length
    for (const { length, find } of searches) {
      const found = find(chars, at)
      if (found < 0) return false
      at = found + length
    }
    return at <= end
  }
}

/** Without counting the characters of a text that is longer by far. */
function hasLength(text: string, length: number): boolean {
  return text.length <= 2 * length && Array.from(text).length === length
}
