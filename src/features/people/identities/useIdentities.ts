import { onScopeDispose, shallowRef } from 'vue'
import type { LinkedIdentity } from '#contract/linkedIdentity.ts'
import { readIdentities } from '../../../aws/identities/readIdentities.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { useSessionStore } from '../../../session/sessionStore.ts'
import type { KnownIdentity } from './knownIdentity.ts'

export interface Identities {
  /** @param sub the person's subject in the user pool */
  identityOf(sub: string | undefined): KnownIdentity
  /** Asks again, where the backend can be asked. */
  refresh(): Promise<void>
}

/** Whose identity is whose: as the backend tells it, and of the signed-in person in any case. */
export function useIdentities(): Identities {
  const { configuration } = useAws()
  const session = useSessionStore()
  const told = shallowRef<ReadonlyMap<string, LinkedIdentity>>()
  const leaving = new AbortController()

  async function refresh(): Promise<void> {
    if (configuration.identitiesUrl === undefined) return
    try {
      const all = await readIdentities(configuration.identitiesUrl, leaving.signal)
      told.value = new Map(all.map((one) => [one.sub, one]))
    } catch {
      // The column says that it is not told.
    }
  }

  onScopeDispose(() => leaving.abort())
  void refresh()
  return {
    identityOf(sub) {
      const known = sub === undefined ? undefined : told.value?.get(sub)
      if (known) return { kind: 'known', identityId: known.identityId, linkedAt: Date.parse(known.linkedAt) }
      const own = session.session
      if (own.kind === 'signed-in' && own.sub === sub && own.identityId !== undefined)
        return { kind: 'known', identityId: own.identityId }
      return told.value ? { kind: 'none yet' } : { kind: 'not told' }
    },
    refresh,
  }
}
