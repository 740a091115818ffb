import { useEventListener } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, markRaw } from 'vue'
import { headObject } from '../../../aws/services/s3/headObject.ts'
import { uploadObject } from '../../../aws/services/s3/uploadObject.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { createUploads } from './uploads.ts'

/** One for the app, so that uploads go on while other pages are looked at; they end with the session. */
const useUploadsStore = defineStore('uploads', () => {
  const aws = useAws()
  const uploads = createUploads(
    (upload, onProgress, options) => uploadObject(aws, upload, onProgress, options),
    async (address, options) => {
      const { kind, ...answer } = await headObject(aws, address, { ...options, asksAhead: true })
      if (kind === 'done') return true
      return 'failure' in answer && answer.failure.status === 404 ? false : undefined
    },
  )
  aws.session.turns.onDropped(uploads.clear)
  return { uploads: markRaw(uploads) }
})

/** The uploads of this tab, the same for every page. */
export function useUpload() {
  const { uploads } = useUploadsStore()
  const { items } = uploads
  const busy = computed(() => items.value.some(({ state }) => state === 'sending' || state === 'waiting'))
  // Closing the tab would break off what is on its way (S3-071).
  useEventListener(window, 'beforeunload', (leaving: BeforeUnloadEvent) => {
    if (busy.value) leaving.preventDefault()
  })
  return { ...uploads, busy }
}
