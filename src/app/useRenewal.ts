import { useAws } from '../outcomes/useAws.ts'
import { noRefreshToken } from '../session/renewalWords.ts'
import { formatClockTime } from '../ui/formatTime.ts'
import { useSaying } from '../ui/say.ts'

/** Asks for new credentials, and says what came of it. */
export function useRenewal(): () => Promise<void> {
  const { credentials, auth } = useAws().session
  const { say } = useSaying()

  return async function renew() {
    const isNew = await credentials.renew()
    const now = credentials.current()
    const until = now && now.expiresAt > Date.now() ? formatClockTime(now.expiresAt) : undefined
    if (isNew && until) return say(`New credentials, valid until ${until}.`)
    // Where the tokens are gone this ends the session here: the sign-in page says so, and leads back.
    const found = await auth.currentSession().catch(() => undefined)
    if (found?.kind === 'signed-out') return
    if (credentials.lacksRefreshToken())
      say(`${noRefreshToken}${until ? ` The credentials in use are valid until ${until}.` : ''}`)
    else if (until) say(`Cognito gave no new credentials. Those in use are valid until ${until}.`)
    else say('Cognito gave no credentials. The calls tell why.')
  }
}
