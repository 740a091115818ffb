import { useEventListener } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, markRaw } from 'vue'
import type { WholeAct } from '../../../aws/call/callOptions.ts'
import { headObject } from '../../../aws/services/s3/headObject.ts'
import { uploadObject } from '../../../aws/services/s3/uploadObject.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { createUploads } from './uploads.ts'

/** One for the app, so that uploads go on while other pages are looked at; they end when somebody else is here. */
const useUploadsStore = defineStore('uploads', () => {
  const aws = useAws()
  const { credentials, turns } = aws.session
  /** The role of each click: files that still wait are sent as that one too, whatever role is chosen meanwhile. */
  const eras = new Map<string, number>()
  const signerOf = ({ id }: WholeAct) => ({
    call: aws.call,
    configuration: aws.configuration,
    session: { credentials: { forSigning: () => credentials.forSigning(eras.get(id)) } },
  })
  const uploads = createUploads(
    (upload, onProgress, options) => uploadObject(signerOf(options.act), upload, onProgress, options),
    async (address, options) => {
      const { kind, ...answer } = await headObject(aws, address, { ...options, asksAhead: true })
      if (kind === 'done') return true
      return 'failure' in answer && answer.failure.status === 404 ? false : undefined
    },
    ({ id }) => eras.set(id, credentials.era()),
  )
  turns.onDropped((change) => {
    if (change === 'changed-role') return
    uploads.clear()
    eras.clear()
  })
  return { uploads: markRaw(uploads) }
})

/** The uploads of this tab, the same for every page. */
export function useUpload() {
  const { uploads } = useUploadsStore()
  const { items } = uploads
  const underWay = computed(() => items.value.filter(({ state }) => state === 'sending' || state === 'waiting').length)
  const busy = computed(() => underWay.value > 0)
  // Closing the tab would break off what is on its way (S3-071).
  useEventListener(window, 'beforeunload', (leaving: BeforeUnloadEvent) => {
    if (busy.value) leaving.preventDefault()
  })
  return { ...uploads, busy, underWay }
}
