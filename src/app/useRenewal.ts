import { useAws } from '../outcomes/useAws.ts'
import { useSessionStore } from '../session/sessionStore.ts'
import { formatClockTime } from '../ui/formatTime.ts'
import { useSaying } from '../ui/say.ts'

/** Asks for new credentials, and says what came of it. */
export function useRenewal(): () => Promise<void> {
  const { credentials, auth } = useAws().session
  const session = useSessionStore()
  const { say } = useSaying()

  return async function renew() {
    const isNew = await credentials.renew()
    const now = credentials.current()
    const until = now && now.expiresAt > Date.now() ? formatClockTime(now.expiresAt) : undefined
    if (isNew && until) say(`New credentials, valid until ${until}.`)
    else if (until) say(`Cognito gave no new credentials. Those in use are valid until ${until}.`)
    else if ((await auth.currentSession().catch(() => undefined))?.kind === 'signed-out') {
      say('There are no tokens of a sign-in any more, so there are no new credentials. Sign in again.')
      await session.restoreSession()
    } else say('Cognito gave no credentials. The calls tell why.')
  }
}
