import { type Ref, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { BackendFile } from '../../aws/configuration/backend-file/readBackendFile.ts'
import { useSaidCopy } from '../../ui/useSaidCopy.ts'
import { linkOf, readLink } from './backendLink.ts'
import { useBackendsStore } from './backendsStore.ts'
import { draftOf } from './draft/backendDraft.ts'

/** Takes what an opened link carries as a draft, and makes links of backends. */
export function useBackendLink(): {
  /** The address carried a backend that cannot be read. */
  readonly isBroken: Ref<boolean>
  readonly copyLink: (name: string, file: BackendFile) => Promise<void>
} {
  const route = useRoute()
  const router = useRouter()
  const store = useBackendsStore()
  const copy = useSaidCopy()
  const isBroken = ref(false)

  watch(() => route.hash, take, { immediate: true })

  function take(hash: string): void {
    const linked = readLink(hash)
    if (linked === undefined) return
    isBroken.value = linked === 'broken'
    if (linked !== 'broken') store.begin(draftOf({ ...linked, source: 'link' }))
    // The draft is there: a reload, or Back, does not begin it again.
    void router.replace({ path: route.path })
  }

  return {
    isBroken,
    copyLink: (name, { content }) =>
      copy(
        `${globalThis.location.origin}${router.resolve(route.path).href}${linkOf({ name, content })}`,
        `the link to ${name}`,
      ),
  }
}
