import { watchDebounced } from '@vueuse/core'
import { computed, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useQuietReplace } from '../../../ui/useQuietReplace.ts'
import { type FolderAddress, folderLocation, folderOf } from './folderLocation.ts'

/** Typing and arrow keys change the address often; browsers allow only so many changes in a while. */
const settleMs = 250

/**
 * The folder that the page shows, with the find text and the selection, kept in step with the page's address (S3-031).
 */
export function useFolderAddress() {
  const route = useRoute()
  const router = useRouter()
  const replace = useQuietReplace()

  // While the page is being left, the route is already another one's.
  const address = computed<FolderAddress>((before) =>
    route.name === 'folder' || !before ? folderOf(route.params, route.query) : before,
  )
  const bucket = computed(() => address.value.bucket)
  const prefix = computed(() => address.value.prefix)
  const find = ref(address.value.find)
  const selected = ref(address.value.selected)

  let written = { find: find.value, selected: selected.value }

  watch(address, (now, before) => {
    const sameFolder = now.bucket === before.bucket && now.prefix === before.prefix
    // The address has followed what was typed here, and perhaps more has been typed since.
    if (sameFolder && now.find === written.find && now.selected === written.selected) return
    find.value = now.find
    selected.value = now.selected
  })
  watchDebounced(
    [find, selected],
    () =>
      replace(() => {
        const { bucket, prefix, ...shown } = address.value
        if (route.name !== 'folder' || (shown.find === find.value && shown.selected === selected.value)) return
        written = { find: find.value, selected: selected.value }
        return folderLocation({ bucket, prefix, find: find.value, selected: selected.value })
      }),
    { debounce: settleMs },
  )

  return {
    bucket,
    prefix,
    /** Model of the find field; `settledFind` follows when typing pauses. */
    find,
    settledFind: computed(() => address.value.find),
    /** Key of the selected row; empty for none. */
    selected,
    /** Opens another folder of the bucket, with one of its rows selected when asked. */
    go: (to: string, select = '') =>
      router.push(folderLocation({ bucket: bucket.value, prefix: to, selected: select })),
  }
}
