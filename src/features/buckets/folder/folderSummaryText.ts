import { formatBytes } from '../../../ui/formatBytes.ts'
import type { FolderSummary } from './objectRows.ts'
import { foldersAndObjects } from './selectionText.ts'

/**
 * `2 folders, 3 objects, 1.95 MB · all loaded`. Never a total that is not known: `1,000+` until the last page has come
 * (S3-021).
 */
export function folderSummaryText({ folders, objects, size }: FolderSummary, complete: boolean): string {
  const parts = foldersAndObjects({ folders, objects }) + (objects > 0 ? `, ${formatBytes(size)}` : '')
  return complete ? `${parts} · all loaded` : `${(folders + objects).toLocaleString('en')}+ here · loaded: ${parts}`
}
