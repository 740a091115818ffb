import { formatBytes } from '../../../ui/formatBytes.ts'
import type { FolderSummary } from './objectRows.ts'

const whole = new Intl.NumberFormat('en')
const count = (amount: number, one: string, many: string) => `${whole.format(amount)} ${amount === 1 ? one : many}`

/**
 * `2 folders, 3 objects, 1.95 MB · all loaded`. Never a total that is not known: `1,000+` until the last page has come
 * (S3-021).
 */
export function folderSummaryText({ folders, objects, size }: FolderSummary, complete: boolean): string {
  const parts = [
    ...(folders > 0 ? [count(folders, 'folder', 'folders')] : []),
    ...(objects > 0 || folders === 0 ? [count(objects, 'object', 'objects')] : []),
    ...(objects > 0 ? [formatBytes(size)] : []),
  ].join(', ')
  return complete ? `${parts} · all loaded` : `${whole.format(folders + objects)}+ here · loaded: ${parts}`
}
