import type { Ref } from 'vue'
import { ref } from 'vue'
import { useAws } from '../../../outcomes/useAws.ts'
import { useSessionStore } from '../../../session/sessionStore.ts'

/**
 * Renews tokens and credentials at once: groups and role may be others afterwards. `refused` when Cognito gave nothing
 * new.
 */
export function useRefresh(): { busy: Ref<boolean>; refused: Ref<boolean>; refresh: () => Promise<void> } {
  const { credentials } = useAws().session
  const session = useSessionStore()
  const busy = ref(false)
  const refused = ref(false)

  async function refresh(): Promise<void> {
    busy.value = true
    refused.value = !(await credentials.renew())
    await session.restoreSession()
    busy.value = false
  }
  return { busy, refused, refresh }
}
