import { useEventListener } from '@vueuse/core'
import { computed } from 'vue'
import { onSessionDropped } from '../../../aws/call/clients.ts'
import { uploadObject } from '../../../aws/services/s3/uploadObject.ts'
import { createUploads, type Uploads } from './uploads.ts'

let uploads: Uploads | undefined

/** The uploads of this tab, the same for every page; they end with the session. */
export function useUpload() {
  if (!uploads) {
    uploads = createUploads(uploadObject)
    onSessionDropped(uploads.clear)
  }
  const { items } = uploads
  const busy = computed(() => items.value.some(({ state }) => state === 'sending' || state === 'waiting'))
  // Closing the tab would break off what is on its way (S3-071).
  useEventListener(window, 'beforeunload', (leaving: BeforeUnloadEvent) => {
    if (busy.value) leaving.preventDefault()
  })
  return { ...uploads, busy }
}
