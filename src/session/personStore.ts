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
  /** By the pool's own rules, whatever the person chose. */
  const roleChoice = computed(() => roleOfSession(session.session, configuration))
  /** As whom the person chose to sign; undefined where the pool chose. */
  const persona = computed(() => session.credentials?.persona ?? session.refusal?.persona)
  /** Whether calls are signed as a guest's, whoever is signed in. */
  const signsAsGuest = computed(() => session.kind === 'guest' || persona.value?.kind === 'guest')
  /** Of the role that signs, as far as the choice and the pool's rules tell; undefined where only STS knows. */
  const roleArn = computed(() => {
    if (persona.value?.kind === 'role') return persona.value.roleArn
    if (persona.value) return configuration.identityPoolRoles?.Roles.unauthenticated
    return roleChoice.value?.kind === 'role' ? roleChoice.value.roleArn : undefined
  })
  /** The role's name: as STS said, or, before it was asked, by the choice and the pool's rules. */
  const role = computed(() => {
    const signer = session.credentials?.signer
    if (signer) return signer.name
    return roleArn.value === undefined ? undefined : roleName(roleArn.value)
  })

  return { name, persona, role, roleArn, roleChoice, signsAsGuest }
})
