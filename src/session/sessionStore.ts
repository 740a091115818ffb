import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { PersonaRefusedError } from '../aws/persona/personaRefusedError.ts'
import type { AuthChange, ConsoleSession } from '../aws/session/auth.ts'
import { beginnings } from '../aws/session/sessionTurns.ts'
import { useAws } from '../outcomes/useAws.ts'
import { useSaying } from '../ui/say.ts'

/** Who this tab is. Kept in step with other tabs and with the clock. */
export const useSessionStore = defineStore('session', () => {
  const aws = useAws()
  const { say } = useSaying()
  const session = shallowRef<ConsoleSession>({ kind: 'signed-out' })
  const credentials = shallowRef(aws.session.credentials.current())
  /** Why the pool gives no credentials any more as whom the person chose to sign. */
  const refusal = shallowRef<PersonaRefusedError>()
  /** How the last session came to its end without anybody asking for it in this tab; the sign-in page says so. */
  const ending = ref<'ended' | 'signed-out-elsewhere'>()
  /** The user pool could not be reached to renew the tokens: what is shown is what was known before. */
  const unreachable = ref(false)

  let starting: Promise<void> | undefined
  let reading = 0

  const kind = computed(() => session.value.kind)
  const identityProblem = computed(() =>
    session.value.kind === 'signed-out' ? undefined : session.value.identityProblem,
  )

  /** Finds out who is signed in, and follows it. The first caller starts it; everybody may wait for it. */
  function start(): Promise<void> {
    starting ??= begin()
    return starting
  }

  async function begin(): Promise<void> {
    aws.session.auth.onChange((change) => void follow(change))
    aws.session.auth.onTokensRenewed(() => void restoreSession())
    aws.session.credentials.onChange(() => {
      credentials.value = aws.session.credentials.current()
      refusal.value = aws.session.credentials.refusal()
    })
    document.addEventListener('visibilitychange', () => void wake())
    await restoreSession()
  }

  /** Reads again who is signed in. What is shown stays until the answer is there, and stays when there is none. */
  async function restoreSession(): Promise<void> {
    const turn = ++reading
    try {
      const next = await aws.session.auth.currentSession()
      if (turn !== reading) return
      session.value = next
      credentials.value = aws.session.credentials.current()
      unreachable.value = false
      if (next.kind !== 'signed-out') ending.value = undefined
      else if (next.ended) ending.value = 'ended'
    } catch {
      if (turn === reading) unreachable.value = true
    }
  }

  async function follow(change: AuthChange): Promise<void> {
    if (beginnings.has(change)) {
      await restoreSession()
      if (change === 'signed-in-elsewhere' && session.value.kind === 'signed-in') {
        const { personName } = await import('./personName.ts')
        say(`Signed in as ${personName(session.value)} in another tab.`)
      }
      return
    }
    ending.value = change === 'ended' || change === 'signed-out-elsewhere' ? change : undefined
    reading++
    session.value = { kind: 'signed-out' }
    credentials.value = undefined
  }

  /**
   * Timers sleep with the tab: tokens and credentials may have expired, or the session may have been revoked
   * elsewhere.
   */
  async function wake(): Promise<void> {
    if (document.visibilityState !== 'visible' || session.value.kind === 'signed-out') return
    await restoreSession()
    await aws.session.credentials.renewIfEndingSoon()
  }

  return {
    session,
    credentials,
    refusal,
    ending,
    unreachable,
    kind,
    identityProblem,
    start,
    restoreSession,
  }
})
