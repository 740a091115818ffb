import type { Ref } from 'vue'
import { shallowRef, watch } from 'vue'
import type { CredentialsView } from '../../../aws/session/credentials.ts'
import { useAws } from '../../../outcomes/useAws.ts'

/** Length of the session token in use, in bytes. Only the number leaves this function. */
export function useTokenBytes(credentials: () => CredentialsView | undefined): Readonly<Ref<number | undefined>> {
  const { session } = useAws()
  const bytes = shallowRef<number>()
  watch(
    () => credentials()?.accessKeyId,
    async (key) => {
      bytes.value = undefined
      if (key === undefined) return
      try {
        bytes.value = (await session.credentials.forSigning()).sessionToken.length
      } catch {
        // No credentials any more: then there is no length to show.
      }
    },
    { immediate: true },
  )
  return bytes
}
