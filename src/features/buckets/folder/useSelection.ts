import { computed, type Ref, shallowRef, watch } from 'vue'
import { keyOfRowId, type ObjectRow, rowIdOf } from './objectRows.ts'

export interface SelectionScope {
  readonly bucket: string
  readonly prefix: string
  readonly find: string
}

/**
 * Which rows of a folder are selected, by their ids: it outlives reading on and reading again (S3-028). One selected row stands in
 * the page's address; many do not, and end with the folder or another search in it.
 * @param selected key of the one selected row in the address; empty for none
 */
export function useSelection(
  rows: () => readonly ObjectRow[],
  { scope, selected }: { readonly scope: () => SelectionScope; readonly selected: Ref<string> },
) {
  const chosen = shallowRef<ReadonlySet<string>>(fromAddress())

  function fromAddress(): ReadonlySet<string> {
    return new Set(selected.value === '' ? [] : [rowIdOf(selected.value, scope().prefix)])
  }
  const isSole = (id: string | undefined) => id !== undefined && chosen.value.size === 1 && chosen.value.has(id)

  watch(
    chosen,
    (now) => {
      const [id = ''] = now.size === 1 ? now : []
      selected.value = keyOfRowId(id)
    },
    { flush: 'sync' },
  )
  watch(
    selected,
    (key) => {
      if (key === '' ? chosen.value.size === 1 : !isSole(rowIdOf(key, scope().prefix))) chosen.value = fromAddress()
    },
    { flush: 'sync' },
  )
  watch(
    () => JSON.stringify(scope()),
    () => {
      if (chosen.value.size > 1) chosen.value = fromAddress()
    },
  )

  function forgetGone(): void {
    const there = new Set(chosenRows.value.map(({ id }) => id))
    if (there.size < chosen.value.size) chosen.value = there
  }
  const chosenRows = computed(() => (chosen.value.size === 0 ? [] : rows().filter(({ id }) => chosen.value.has(id))))
  // Of many only those count that are there; one may stand on a page that was not read yet.
  watch(rows, (now) => {
    if (chosen.value.size > 1 && now.length > 0) forgetGone()
  })

  return {
    /** Ids of the selected rows. */
    chosen,
    chosenRows,
    /** What is not in the list any more is not selected either. */
    forgetGone,
    clear(): void {
      chosen.value = new Set()
    },
    deselect(ids: readonly string[]): void {
      const left = new Set(chosen.value)
      for (const id of ids) left.delete(id)
      chosen.value = left
    },
  }
}
