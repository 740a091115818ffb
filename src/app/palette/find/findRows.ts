import type { PaletteRow } from '../paletteRow.ts'
import type { SearchableRow } from './searchable.ts'

/** What fits a text, of one kind. */
export interface Finds {
  /** Those that go first, first. */
  readonly rows: readonly PaletteRow[]
  /** How well the best of them fits: 0 begins so, 1 is named so, 2 is so beside its name. */
  readonly best: number
}

/** The words that are looked for, in lower case. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean)
}

/**
 * What has every word in its name or beside it. Those that begin with the first word come before those that are named so, and
 * what would be refused comes last: it is found like all else.
 */
export function findRows(
  offered: readonly SearchableRow[],
  words: readonly string[],
  isRefused: (row: PaletteRow) => boolean,
): Finds {
  const [first = ''] = words
  const ranked: [PaletteRow[], PaletteRow[], PaletteRow[]] = [[], [], []]
  const refused: [PaletteRow[], PaletteRow[], PaletteRow[]] = [[], [], []]
  for (const { row, label, all } of offered) {
    if (!words.every((word) => all.includes(word))) continue
    const rank = label.startsWith(first) ? 0 : words.every((word) => label.includes(word)) ? 1 : 2
    ;(isRefused(row) ? refused : ranked)[rank].push(row)
  }
  const best = [0, 1, 2].find((rank) => (ranked[rank]?.length ?? 0) + (refused[rank]?.length ?? 0) > 0) ?? 2
  return { rows: [...ranked.flat(), ...refused.flat()], best }
}
