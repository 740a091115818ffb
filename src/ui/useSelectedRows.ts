import { computed, type Ref, watch } from 'vue'
import { createManyRows, selectingWay } from './manyRows.ts'
import { indexOfKey } from './useVirtualRows.ts'

export interface SelectedRowsOptions<Row> {
  readonly rows: () => readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Index of the row where the reader is, -1 before that. */
  readonly current: Ref<number>
  /** Whether one row can be selected, and its key. */
  readonly selectable: () => boolean
  readonly selected: Ref<string>
  /** Keys of the selected rows, where many can be. */
  readonly chosen: Ref<ReadonlySet<string> | undefined>
}

/** Which rows of a table are selected, one or many, and how they come to be. */
export function useSelectedRows<Row>(options: SelectedRowsOptions<Row>) {
  const { rows, rowKey, current, selectable, selected, chosen } = options

  function keyAt(index: number): string | undefined {
    const row = rows()[index]
    return row === undefined ? undefined : rowKey(row)
  }
  const indexOf = (key: string) => indexOfKey(rows(), rowKey, key, current.value)
  const many = createManyRows({
    count: () => rows().length,
    keyAt,
    indexOf,
    current: () => current.value,
    selected: () => chosen.value ?? new Set(),
    select: (keys) => (chosen.value = keys),
  })
  /** Key of the one selected row. */
  const sole = computed(() => {
    if (!chosen.value) return selectable() ? selected.value : ''
    const [key = ''] = chosen.value.size === 1 ? chosen.value : []
    return key
  })
  const selectedAt = computed(() => (sole.value === '' ? -1 : indexOf(sole.value)))

  watch(
    selectedAt,
    (at) => {
      // Of many that were selected here one may be left, and the reader is elsewhere.
      const isElsewhere = chosen.value !== undefined && many.isOwn()
      if (at >= 0 && !isElsewhere) current.value = at
    },
    { immediate: true, flush: 'sync' },
  )

  /** Selects, where anything can be selected; the row is where the reader is then. */
  function select(index: number, way: 'only' | 'extend'): void {
    if (chosen.value) many[way](index)
    else if (selectable()) selected.value = keyAt(index) ?? ''
    current.value = index
  }

  return {
    many,
    keyAt,
    select,
    /** Index of the one selected row; -1 where there is none, or are several. */
    selectedAt,
    isSelectable: computed(() => selectable() || chosen.value !== undefined),
    isSelected: (row: Row) => (chosen.value ? chosen.value.has(rowKey(row)) : sole.value === rowKey(row)),
    /** The row becomes the one where the reader is, without ceasing to be one of many. */
    keepOrSelect(index: number): void {
      if (chosen.value?.has(keyAt(index) ?? '')) current.value = index
      else select(index, 'only')
    },
    /** A click that leaves what is selected so: it adds the row, takes it away, or adds all up to it. */
    tick(click: MouseEvent, index: number): void {
      if (selectingWay(click) === 'extend') many.extend(index)
      else many.toggle(index)
      current.value = index
    },
    /** The browser would mark the text from one row to the other. */
    keepText(down: MouseEvent): void {
      if (chosen.value && down.shiftKey) down.preventDefault()
    },
    /** @returns whether the key selects, without moving */
    onKey(press: KeyboardEvent, index: number): boolean {
      const isAll = (press.ctrlKey || press.metaKey) && !press.shiftKey && press.key.toLowerCase() === 'a'
      if (!chosen.value || (press.key !== ' ' && !isAll)) return false
      press.preventDefault()
      if (isAll) many.all()
      else many.toggle(index)
      return true
    },
  }
}
