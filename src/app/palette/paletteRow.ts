import type { RouteLocationRaw } from 'vue-router'
import type { CallRecord } from '../../aws/record/callRecord.ts'
import type { OperationRow } from '../../features/operations/list/operationRow.ts'
import type { AskedCall } from '../../outcomes/askedCall.ts'
import type { KindId } from './kinds.ts'

/** What a row does when it is chosen. */
export type RowDeed =
  | {
      readonly to: RouteLocationRaw
      /** Whether it is there in another tab too. */
      readonly inAnyTab: boolean
    }
  | { readonly work: () => unknown }

/** Something that the palette offers. */
export interface PaletteRow {
  /** Tells it from all others, also after they have changed. */
  readonly id: string
  readonly kind: KindId
  readonly label: string
  /** What tells it from others of its name, and is found by too. */
  readonly detail: string
  /** One word in a box: a record's type. */
  readonly tag?: string
  /** Stands at the end: a size, a status and a time. */
  readonly figure?: string
  /** Names an icon, for what can have no verdict. */
  readonly icon?: string
  /** The role that it is, or that signed it. */
  readonly role?: string
  readonly deed: RowDeed
  /** What AWS would be asked; the same list for all rows of one page. */
  readonly calls: readonly AskedCall[]
  /** What the role may then do, or not: "list". */
  readonly verb?: string
  /** The call that the row is. */
  readonly call?: CallRecord
  /** The operation whose form it opens: before its input is known, its verdict is what the role may do at all. */
  readonly listed?: OperationRow
  /** What is to be known of a row that asks AWS for nothing that a policy decides. */
  readonly remark?: string
}
