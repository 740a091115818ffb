import type { Aws } from '../aws.ts'
import type { AssumedPersona } from './assumePersona.ts'
import type { Personas } from './personaCaller.ts'
import { personaKey } from './personaKey.ts'

/** Credentials that end sooner are not used: the call that follows may take a while. */
const leastMs = 60_000

/**
 * @param turns of the page's session: what was given to it goes with it
 * @param aws the page's own, by which the pool is asked
 */
export function createPersonas(
  turns: Pick<Aws['session']['turns'], 'onDropped'>,
  aws: () => Pick<Aws, 'beside' | 'call' | 'clients' | 'configuration' | 'guard' | 'recorder' | 'session'>,
): Personas {
  let given = new Map<string, AssumedPersona>()
  turns.onDropped(() => (given = new Map()))

  return {
    async as(persona, cause) {
      const ofSession = given
      const key = personaKey(persona)
      const known = ofSession.get(key)
      if (known && known.expiresAt - Date.now() > leastMs)
        return { kind: 'done', value: known.caller, callId: known.callId }
      const { assumePersona } = await import('./assumePersona.ts')
      const assumed = await assumePersona(aws(), persona, cause)
      if (assumed.kind !== 'done') return assumed
      const { callId, value } = assumed
      // Who asked has gone: nothing is done in their name any more.
      if (ofSession !== given) return { kind: 'aborted', callId }
      ofSession.set(key, value)
      return { kind: 'done', value: value.caller, callId }
    },
  }
}
