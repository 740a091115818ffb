/** Patterns of actions and resources as texts: which one stands for all that another one stands for. */
import { patternTokens, wildcardTest } from '../document/language/wildcard.ts'
import type { IssueCode } from './issueCodes.ts'
import type { Finding, PlacedText } from './types.ts'

const hasStar = (pattern: string) => pattern.includes('*')

/** More would be no use to anyone, and every one is held against every other. */
const mostPatterns = 1_000

/**
 * The entries of a list that another one covers, each with the one that covers it; of equals the first stays. A `?`
 * that might cover a `*` is not judged.
 */
export function coveredEntries<Entry extends PlacedText>(
  entries: readonly Entry[],
  normalize: (text: string) => string,
): readonly (readonly [covered: Entry, by: Entry])[] {
  const texts = entries.slice(0, mostPatterns).map(({ text }) => normalize(text))
  const first = new Map<string, number>()
  for (const [index, text] of texts.entries()) if (!first.has(text)) first.set(text, index)
  const wide = [...first].flatMap(([text, index]) =>
    hasStar(text) && !text.includes('?') ? [{ index, text, test: wildcardTest(patternTokens(text)) }] : [],
  )
  return entries.slice(0, mostPatterns).flatMap((entry, index): readonly (readonly [Entry, Entry])[] => {
    const text = texts[index] ?? ''
    const same = first.get(text)
    const cover =
      same !== undefined && same < index ? same : wide.find((each) => each.text !== text && each.test(text))?.index
    const by = cover === undefined ? undefined : entries[cover]
    return by ? [[entry, by]] : []
  })
}

/** Findings that say of entries that another one stands for them. */
export function redundancies(
  code: IssueCode,
  entries: readonly PlacedText[],
  normalize: (text: string) => string,
): readonly Finding[] {
  return coveredEntries(entries, normalize).map(([{ text, path }, by]) => ({
    code,
    path,
    message:
      by.text === text
        ? `"${text}" stands twice in this list.`
        : `"${text}" is covered by "${by.text}" in the same list.`,
    fix: 'Leave it out.',
  }))
}
