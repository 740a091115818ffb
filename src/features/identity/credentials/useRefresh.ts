import type { Ref } from 'vue'
import { ref } from 'vue'
import { useAws } from '../../../outcomes/useAws.ts'
import { noRefreshToken } from '../../../session/renewalWords.ts'
import { useSessionStore } from '../../../session/sessionStore.ts'

/**
 * Renews tokens and credentials at once: groups and role may be others afterwards. `problem` says
 * why there are none.
 */
export function useRefresh(): {
  busy: Ref<boolean>
  problem: Ref<string | undefined>
  refresh: () => Promise<void>
} {
  const { credentials } = useAws().session
  const session = useSessionStore()
  const busy = ref(false)
  const problem = ref<string>()

  async function refresh(): Promise<void> {
    busy.value = true
    const isNew = await credentials.renew()
    const why = credentials.lacksRefreshToken() ? noRefreshToken : 'Cognito gave nothing new.'
    problem.value = isNew ? undefined : why
    await session.restoreSession()
    busy.value = false
  }
  return { busy, problem, refresh }
}
