import { ref } from 'vue'

interface Place {
  readonly row: number
  readonly column: number
}

/**
 * Arrows, Home and End among the cells of a grid, of which one is reached by Tab: the one that had the focus last, before that the
 * first beside its row's name.
 */
export function useGridKeys(
  size: () => { readonly rows: number; readonly columns: number },
  focus: (place: Place) => void,
) {
  const current = ref<Place>({ row: 0, column: 1 })

  function onKeydown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const { rows, columns } = size()
    const { row, column } = current.value
    const moves: Readonly<Record<string, Place>> = {
      ArrowUp: { row: row - 1, column },
      ArrowDown: { row: row + 1, column },
      ArrowLeft: { row, column: column - 1 },
      ArrowRight: { row, column: column + 1 },
      Home: { row, column: 0 },
      End: { row, column: columns - 1 },
    }
    const to = moves[event.key]
    if (!to) return
    event.preventDefault()
    if (to.row < 0 || to.row >= rows || to.column < 0 || to.column >= columns) return
    current.value = to
    focus(to)
  }

  return {
    onKeydown,
    /** Tab leads to this cell from now on. */
    enter: (place: Place) => (current.value = place),
    /** What is left of a larger grid has no cell where Tab led before. */
    tabindexOf({ row, column }: Place): 0 | -1 {
      const { rows, columns } = size()
      const last = { row: Math.min(current.value.row, rows - 1), column: Math.min(current.value.column, columns - 1) }
      return row === last.row && column === last.column ? 0 : -1
    },
  }
}
