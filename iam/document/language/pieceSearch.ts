/** Finds a run of characters and `?` in a text. Follows Baeza-Yates and Gonnet, "A new approach to text searching" (Shift-And). */

/** `?`: exactly one character. */
export const anyOne = Symbol('?')

export type PieceCharacter = string | typeof anyOne

/**
 * @param from the first place that counts.
 * @returns where the piece begins first, or -1.
 */
export type PieceSearch = (text: readonly string[], from: number) => number

/** Up to here comparing at every place is as fast as anything. */
const shortPiece = 32

export function pieceSearch(piece: readonly PieceCharacter[]): PieceSearch {
  if (piece.length <= shortPiece) return (text, from) => comparedEverywhere(piece, text, from)
  let prepared: Masks | undefined
  return (text, from) => shiftAnd(piece, (prepared ??= masksOf(piece)), text, from)
}

/** Whether the piece stands at this very place. */
export function standsAt(piece: readonly PieceCharacter[], text: readonly string[], at: number): boolean {
  if (at < 0 || at + piece.length > text.length) return false
  for (let index = 0; index < piece.length; index++) {
    const wanted = piece[index]
    if (wanted !== anyOne && wanted !== text[at + index]) return false
  }
  return true
}

function comparedEverywhere(piece: readonly PieceCharacter[], text: readonly string[], from: number): number {
  for (let at = from; at + piece.length <= text.length; at++) if (standsAt(piece, text, at)) return at
  return -1
}

interface Masks {
  /** Bit i: the piece takes the character at place i. */
  readonly of: ReadonlyMap<string, Uint32Array>
  /** For characters that the piece does not name. */
  readonly other: Uint32Array
}

function masksOf(piece: readonly PieceCharacter[]): Masks {
  const words = Math.ceil(piece.length / 32)
  const other = new Uint32Array(words)
  for (const [index, wanted] of piece.entries()) if (wanted === anyOne) setBit(other, index)
  const of = new Map<string, Uint32Array>()
  for (const [index, wanted] of piece.entries()) {
    if (wanted === anyOne) continue
    const mask = of.get(wanted) ?? other.slice()
    setBit(mask, index)
    of.set(wanted, mask)
  }
  return { of, other }
}

function setBit(words: Uint32Array, index: number): void {
  const word = index >>> 5
  words[word] = (words[word] ?? 0) | (1 << (index & 31))
}

/** Bit i of the state: the last i + 1 characters are as the piece begins. 32 of them move at once, so that no text can stall it. */
function shiftAnd(
  piece: readonly PieceCharacter[],
  { of, other }: Masks,
  text: readonly string[],
  from: number,
): number {
  const state = new Uint32Array(other.length)
  const lastWord = other.length - 1
  const lastBit = 1 << ((piece.length - 1) & 31)
  for (let at = from; at < text.length; at++) {
    const mask = of.get(text[at] ?? '') ?? other
    let carry = 1
    for (let word = 0; word <= lastWord; word++) {
      const before = state[word] ?? 0
      state[word] = ((before << 1) | carry) & (mask[word] ?? 0)
      carry = before >>> 31
    }
    if (((state[lastWord] ?? 0) & lastBit) !== 0) return at - piece.length + 1
  }
  return -1
}
