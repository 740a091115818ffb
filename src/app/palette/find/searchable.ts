import { displayText } from '../../../ui/displayKey.ts'
import type { PaletteRow } from '../paletteRow.ts'

/** A row with what it is found by, in lower case and as it is shown: made once, looked at with every key. */
export interface SearchableRow {
  readonly row: PaletteRow
  readonly label: string
  /** The label and all that stands beside it. */
  readonly all: string
}

export function searchable(rows: readonly PaletteRow[]): readonly SearchableRow[] {
  return rows.map((row) => {
    const label = displayText(row.label).toLowerCase()
    const beside = [row.tag ?? '', row.detail, row.figure ?? ''].map((text) => displayText(text).toLowerCase())
    return { row, label, all: [label, ...beside].join(' ') }
  })
}
