import { watch } from 'vue'
import { useRouter } from 'vue-router'
import { useSeenStore } from '../../../outcomes/seenStore.ts'
import { folderLocation } from './folderLocation.ts'
import type { ObjectRow } from './objectRows.ts'

/** Lets objects be found from everywhere, once their folder was shown. */
export function useSeenObjects(shown: () => { bucket: string; prefix: string; rows: readonly ObjectRow[] }): void {
  const { see } = useSeenStore()
  const router = useRouter()
  watch(
    shown,
    ({ bucket, prefix, rows }) => {
      const objects = rows.filter(({ kind }) => kind === 'object')
      if (objects.length === 0) return
      see(
        `objects of ${bucket}/${prefix}`,
        objects.map(({ key, name }) => ({
          kind: 'object',
          name,
          detail: `${bucket}/${prefix}`,
          to: router.resolve(folderLocation({ bucket, prefix, selected: key })).fullPath,
          object: { bucket, key },
        })),
      )
    },
    { immediate: true },
  )
}
