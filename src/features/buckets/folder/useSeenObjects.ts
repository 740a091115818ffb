import { watch } from 'vue'
import { useSeenStore } from '../../../outcomes/seenStore.ts'
import { formatBytes } from '../../../ui/formatBytes.ts'
import { folderCalls } from './folderCalls.ts'
import { folderLocation } from './folderLocation.ts'
import type { ListedObjectRow, ObjectRow } from './objectRows.ts'
import { rowName } from './rowActions.ts'

export interface ShownFolder {
  readonly bucket: string
  readonly prefix: string
  readonly rows: readonly ObjectRow[]
}

/**
 * Lets objects be found from everywhere, once their folder was shown.
 * @param shown undefined while nothing of the folder has come, or only a part of it is looked for
 */
export function useSeenObjects(shown: () => ShownFolder | undefined): void {
  const { see } = useSeenStore()
  watch(
    shown,
    (folder) => {
      if (!folder) return
      const { bucket, prefix, rows } = folder
      const objects = rows.filter((row): row is ListedObjectRow => row.kind === 'object')
      const calls = folderCalls(bucket, prefix)
      see(`objects of ${bucket}/${prefix}`, objects, (row) => ({
        kind: 'object',
        id: `${bucket}/${row.key}`,
        name: rowName(row),
        detail: `${bucket}/${prefix}`,
        figure: formatBytes(row.size),
        to: folderLocation({ bucket, prefix, selected: row.key }),
        calls,
      }))
    },
    { immediate: true },
  )
}
