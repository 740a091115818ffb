import { formatBytes } from '../../../ui/formatBytes.ts'
import { counted } from './counted.ts'
import type { FolderSummary } from './objectRows.ts'

/** `14 selected, 123 MB`; folders are counted apart, and what is in them is not known: `2 folders, 12 objects selected, 123 MB`. */
export function selectionText({ folders, objects, size }: FolderSummary): string {
  const bytes = objects > 0 ? `, ${formatBytes(size)}` : ''
  if (folders === 0) return `${objects.toLocaleString('en')} selected${bytes}`
  return `${foldersAndObjects({ folders, objects })} selected${bytes}`
}

/** `2 folders, 12 objects` */
export function foldersAndObjects({ folders, objects }: Omit<FolderSummary, 'size'>): string {
  return [
    ...(folders > 0 ? [counted(folders, 'folder', 'folders')] : []),
    ...(objects > 0 || folders === 0 ? [counted(objects, 'object', 'objects')] : []),
  ].join(', ')
}
