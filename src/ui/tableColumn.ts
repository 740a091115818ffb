/** A column of a `VirtualTable`; its cells are the slot of the same id. */
export interface TableColumn {
  readonly id: string
  /** Heading of the column. */
  readonly label: string
  /** Whether only assistive technology is told the heading. */
  readonly isLabelHidden?: boolean
  /** Whether its cells name their rows. One column of a table does. */
  readonly namesRow?: boolean
  /** Whether its cells are the ticks of selected rows, and its heading that of all. */
  readonly hasTicks?: boolean
  readonly headerClass?: string
  readonly cellClass?: string
}
