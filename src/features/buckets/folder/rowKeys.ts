import type { ObjectRow } from './objectRows.ts'

/** What a key press on the list asks for. `move`: another row is to be selected. */
export type RowCommand =
  | { readonly kind: 'move'; readonly to: number }
  | { readonly kind: 'open' | 'delete'; readonly row: ObjectRow }
  | { readonly kind: 'up' | 'find' | 'clear' }

const pageOfRows = 10

/**
 * Arrows, Home, End and Page keys move; Enter opens; Backspace goes up; `/` finds; Delete deletes; Escape selects
 * nothing (S3-162).
 * @param at index of the selected row, -1 for none.
 * @returns undefined for keys that the list leaves alone.
 */
export function rowCommand(
  press: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  rows: readonly ObjectRow[],
  at: number,
): RowCommand | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined
  const last = rows.length - 1
  const move = (to: number): RowCommand | undefined =>
    last < 0 ? undefined : { kind: 'move', to: Math.min(last, Math.max(0, to)) }
  const row = rows[at]
  switch (press.key) {
    case 'ArrowDown':
      return move(at + 1)
    case 'ArrowUp':
      return move(at < 0 ? last : at - 1)
    case 'PageDown':
      return move(at + pageOfRows)
    case 'PageUp':
      return move(at - pageOfRows)
    case 'Home':
      return move(0)
    case 'End':
      return move(last)
    case 'Enter':
      return row && { kind: 'open', row }
    case 'Delete':
      return row && { kind: 'delete', row }
    case 'Backspace':
      return { kind: 'up' }
    case '/':
      return { kind: 'find' }
    case 'Escape':
      return { kind: 'clear' }
    default:
      return undefined
  }
}
