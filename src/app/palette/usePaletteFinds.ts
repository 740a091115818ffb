import { computed, type ComputedRef, type Ref } from 'vue'
import { findRows, type Finds, wordsOf } from './find/findRows.ts'
import type { SearchableRow } from './find/searchable.ts'
import { isRefusal } from './foretell.ts'
import { type Kind, type KindId, kinds, type ScopeId } from './kinds.ts'
import type { PaletteRow } from './paletteRow.ts'
import type { PaletteVerdicts } from './usePaletteVerdicts.ts'

/** A line that one can be on: a row, or the rest of a kind, which leads to that kind alone. */
export type PaletteLine =
  | { readonly id: string; readonly row: PaletteRow }
  | { readonly id: string; readonly more: Kind; readonly count: number; readonly refused: number }

/** The lines of one kind. */
export interface PaletteGroup {
  readonly kind: Kind
  readonly lines: readonly PaletteLine[]
}

export interface PaletteFinds {
  readonly words: ComputedRef<readonly string[]>
  /** How many of each kind fit the text. */
  readonly counts: ComputedRef<Readonly<Record<ScopeId, number>>>
  /** What is shown, the kind that fits best first. */
  readonly groups: ComputedRef<readonly PaletteGroup[]>
}

/** As many of a kind are shown among all kinds. */
const mostAmongAll = 7

/** What fits the text: of each kind a few, or of one kind everything. */
export function usePaletteFinds(
  { text, scope }: { readonly text: Ref<string>; readonly scope: Ref<ScopeId> },
  offered: Readonly<Record<KindId, ComputedRef<readonly SearchableRow[]>>>,
  { foretold }: Pick<PaletteVerdicts, 'foretold'>,
): PaletteFinds {
  const words = computed(() => wordsOf(text.value))
  const isRefused = (row: PaletteRow) => isRefusal(foretold(row)?.verdict ?? 'unknown')
  // A kind by itself: a call that comes in while somebody reads touches the calls alone.
  const finds = kinds.map((kind) => ({
    kind,
    found: computed((): Finds => findRows(offered[kind.id].value, words.value, isRefused)),
  }))

  const counts = computed(() => {
    const all = { all: 0 } as Record<ScopeId, number>
    for (const { kind, found } of finds) {
      all[kind.id] = found.value.rows.length
      all.all += found.value.rows.length
    }
    return all
  })

  function groupOf(kind: Kind, { rows }: Finds): PaletteGroup {
    // One row more takes no more room than the line that counts it.
    const fits = scope.value !== 'all' || rows.length <= mostAmongAll + 1
    const shown = fits ? rows : rows.slice(0, mostAmongAll)
    const lines: PaletteLine[] = shown.map((row) => ({ id: row.id, row }))
    const rest = rows.slice(shown.length)
    if (rest.length > 0) {
      lines.push({ id: `more ${kind.id}`, more: kind, count: rest.length, refused: rest.filter(isRefused).length })
    }
    return { kind, lines }
  }

  const groups = computed(() => {
    const shown = finds.filter(
      ({ kind, found }) => (scope.value === 'all' || scope.value === kind.id) && found.value.rows.length > 0,
    )
    const best = (one: (typeof shown)[number]) => (words.value.length > 0 ? one.found.value.best : 0)
    return shown.sort((one, other) => best(one) - best(other)).map(({ kind, found }) => groupOf(kind, found.value))
  })
  return { words, counts, groups }
}
