import { watch } from 'vue'
import { useRouter } from 'vue-router'
import { useSeenStore } from '../../../outcomes/seenStore.ts'
import { folderLocation } from './folderLocation.ts'
import type { ObjectRow } from './objectRows.ts'

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
  const router = useRouter()
  watch(
    shown,
    (folder) => {
      if (!folder) return
      const { bucket, prefix, rows } = folder
      const objects = rows.filter(({ kind }) => kind === 'object')
      see(`objects of ${bucket}/${prefix}`, objects, ({ key, name }) => ({
        kind: 'object',
        name,
        detail: `${bucket}/${prefix}`,
        to: router.resolve(folderLocation({ bucket, prefix, selected: key })).fullPath,
        object: { bucket, key },
      }))
    },
    { immediate: true },
  )
}
