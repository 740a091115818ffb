/** A long text in pages that a browser draws at once, and where in them a word stands. */
import { literalPattern } from '../../../ui/literalPattern.ts'

/** Characters of a page. */
export const pageCharacters = 50_000
/** So many places are told. */
const mostFound = 1_000

export interface TextPart {
  readonly text: string
  readonly isHit: boolean
}

export function pageCount(text: string): number {
  return Math.max(1, Math.ceil(text.length / pageCharacters))
}

/** Where the word begins, in any case of its letters. */
export function findInText(text: string, word: string): readonly number[] {
  if (word === '') return []
  const found: number[] = []
  // Not in a text of small letters, where places are others: some letters have a longer small one.
  for (const { index } of text.matchAll(new RegExp(literalPattern([word]), 'giu'))) {
    found.push(index)
    if (found.length === mostFound) break
  }
  return found
}

/** One page, with the place that was found in it apart. @param hit where it begins in the whole text */
export function pageParts(
  text: string,
  page: number,
  hit?: { readonly at: number; readonly length: number },
): readonly TextPart[] {
  const begin = page * pageCharacters
  const shown = text.slice(begin, begin + pageCharacters)
  const at = hit === undefined ? -1 : hit.at - begin
  if (!hit || at < 0 || at >= shown.length) return [{ text: shown, isHit: false }]
  return [
    { text: shown.slice(0, at), isHit: false },
    { text: shown.slice(at, at + hit.length), isHit: true },
    { text: shown.slice(at + hit.length), isHit: false },
  ]
}
