import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { configureAuth, currentSession, onAuthChange, onTokensRenewed } from '../aws/session/auth.ts'
import type { AuthChange, Session } from '../aws/session/auth.ts'
import type { AwsConfig } from '../aws/configuration/configuration.ts'
import { ConfigurationError } from '../aws/configuration/configurationError.ts'
import { currentCredentials, onCredentialsChange, renewIfEndingSoon } from '../aws/session/credentials.ts'
import { loadConfiguration } from '../aws/configuration/loadConfiguration.ts'
import { roleName, roleOfSession } from './roleOfSession.ts'

/** Why the console cannot start, for the page that stands in its place. */
export interface StartProblem {
  readonly what: string
  readonly where: string
  readonly fix: string
}

/** Who this tab is, and which backend it talks to. Kept in step with other tabs and with the clock. */
export const useSessionStore = defineStore('session', () => {
  const config = shallowRef<AwsConfig>()
  const session = shallowRef<Session>({ kind: 'signed-out' })
  const credentials = shallowRef(currentCredentials())
  const startProblem = shallowRef<StartProblem>()
  /** The last session ended without anybody asking for it; the sign-in page says so. */
  const ended = ref(false)
  /** The user pool could not be reached to renew the tokens: what is shown is what was known before. */
  const unreachable = ref(false)

  let starting: Promise<void> | undefined
  let reading = 0

  const kind = computed(() => session.value.kind)
  /** What to call the person: preferred user name, else the e-mail address. Undefined for guests. */
  const person = computed(() => {
    if (session.value.kind !== 'signed-in') return undefined
    return session.value.preferredUsername || session.value.email
  })
  const roleChoice = computed(() => (config.value ? roleOfSession(session.value, config.value) : undefined))
  /** The role's name: as STS said, or, before it was asked, by the pool's rules. */
  const role = computed(() => {
    const signer = credentials.value?.signer
    if (signer) return signer.name
    return roleChoice.value?.kind === 'role' ? roleName(roleChoice.value.roleArn) : undefined
  })
  const identityProblem = computed(() =>
    session.value.kind === 'signed-out' ? undefined : session.value.identityProblem,
  )

  /** Loads the configuration and finds out who is signed in. The first caller starts it; everybody may wait for it. */
  function start(): Promise<void> {
    starting ??= begin().catch((error: unknown) => {
      startProblem.value = describe(error)
    })
    return starting
  }

  async function begin(): Promise<void> {
    config.value = await loadConfiguration()
    configureAuth(config.value)
    onAuthChange((change) => void follow(change))
    onTokensRenewed(() => void restoreSession())
    onCredentialsChange(() => {
      credentials.value = currentCredentials()
    })
    document.addEventListener('visibilitychange', () => void wake())
    await restoreSession()
  }

  /** Reads again who is signed in. What is shown stays until the answer is there, and stays when there is none. */
  async function restoreSession(): Promise<void> {
    const turn = ++reading
    try {
      const next = await currentSession()
      if (turn !== reading) return
      session.value = next
      credentials.value = currentCredentials()
      unreachable.value = false
    } catch {
      if (turn === reading) unreachable.value = true
    }
  }

  async function follow(change: AuthChange): Promise<void> {
    ended.value = change === 'ended'
    if (change === 'ended' || change === 'signed-out' || change === 'left-guest') {
      reading++
      session.value = { kind: 'signed-out' }
      credentials.value = undefined
    } else {
      await restoreSession()
    }
  }

  /**
   * Timers sleep with the tab: tokens and credentials may have expired, or the session may have been revoked
   * elsewhere.
   */
  async function wake(): Promise<void> {
    if (document.visibilityState !== 'visible' || session.value.kind === 'signed-out') return
    await restoreSession()
    await renewIfEndingSoon()
  }

  return {
    config,
    session,
    credentials,
    startProblem,
    ended,
    unreachable,
    kind,
    person,
    role,
    roleChoice,
    identityProblem,
    start,
    restoreSession,
  }
})

function describe(error: unknown): StartProblem {
  if (error instanceof ConfigurationError) return error
  const where = error instanceof Error ? error.message : String(error)
  return { what: 'The console could not start.', where, fix: 'Reload the page.' }
}
