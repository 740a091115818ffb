import { computed, type ComputedRef } from 'vue'
import { useSessionStore } from '../../../session/sessionStore.ts'
import type { Asker } from './predictAccess.ts'

/** Who this tab would ask as; undefined while its role or identity is not known. */
export function useAsker(): ComputedRef<Asker | undefined> {
  const session = useSessionStore()
  return computed(() => {
    const identityId = 'identityId' in session.session ? session.session.identityId : undefined
    return session.role === undefined || identityId === undefined ? undefined : { roleName: session.role, identityId }
  })
}
