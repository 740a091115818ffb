import { dotSegmentReason, hasDotSegment } from '../../../aws/operations/dotSegments.ts'
import type { ObjectRow } from './objectRows.ts'

/** What can be done with one row. */
export type RowAction = 'open' | 'download' | 'details' | 'copy address' | 'copy ARN' | 'delete'

/** Why nothing can be done with an object from a browser; undefined when it can. */
export function unreachableReason(row: ObjectRow): string | undefined {
  return row.kind === 'object' && hasDotSegment(row.key) ? dotSegmentReason : undefined
}

/** What a row is called where it stands alone. */
export function rowName(row: ObjectRow): string {
  return row.kind === 'object' && row.isFolderItself ? "this folder's own object" : row.name
}
