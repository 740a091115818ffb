import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useAws } from '../outcomes/useAws.ts'
import { personName } from './personName.ts'
import { roleName, roleOfSession } from './roleOfSession.ts'
import { useSessionStore } from './sessionStore.ts'

/** What to call whoever is in, and which role signs for them. Apart from the session, so that the sign-in form need not wait for it. */
export const usePersonStore = defineStore('person', () => {
  const { configuration } = useAws()
  const session = useSessionStore()

  /** Undefined for guests. */
  const name = computed(() => (session.session.kind === 'signed-in' ? personName(session.session) : undefined))
  const roleChoice = computed(() => roleOfSession(session.session, configuration))
  /** The role's name: as STS said, or, before it was asked, by the pool's rules. */
  const role = computed(() => {
    const signer = session.credentials?.signer
    if (signer) return signer.name
    return roleChoice.value?.kind === 'role' ? roleName(roleChoice.value.roleArn) : undefined
  })

  return { name, role, roleChoice }
})
