import type { DropdownMenuItem } from '@nuxt/ui'
import { dotSegmentReason, hasDotSegment } from './dotSegments.ts'
import type { ObjectRow } from './objectRows.ts'

/** What can be done with one row. */
export type RowAction = 'open' | 'download' | 'details' | 'copy address' | 'copy ARN' | 'delete'

/** Why nothing can be done with an object from a browser; undefined when it can. */
export function unreachableReason(row: ObjectRow): string | undefined {
  return row.kind === 'object' && hasDotSegment(row.key) ? dotSegmentReason : undefined
}

/** The menu of a row. What cannot be done stays in its place and says why. */
export function rowMenu(row: ObjectRow, act: (action: RowAction) => void): DropdownMenuItem[][] {
  const item = (label: string, icon: string, action: RowAction, disabled = false): DropdownMenuItem => ({
    label, icon, disabled, onSelect: () => act(action),
  })
  const copies = [item('Copy s3:// address', 'i-lucide-link', 'copy address'), item('Copy ARN', 'i-lucide-copy', 'copy ARN')]
  if (row.kind === 'folder') return [[item('Open', 'i-lucide-folder-open', 'open')], copies]
  const reason = unreachableReason(row)
  return [
    ...(reason === undefined ? [] : [[{ label: 'Not addressable from a browser', type: 'label' as const }]]),
    [
      item('Download', 'i-lucide-download', 'download', reason !== undefined),
      item('Details', 'i-lucide-info', 'details', reason !== undefined),
    ],
    copies,
    [item('Delete…', 'i-lucide-trash-2', 'delete', reason !== undefined)],
  ]
}
