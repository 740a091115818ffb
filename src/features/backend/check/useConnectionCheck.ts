import { computed, onScopeDispose, type Ref, shallowRef, watch } from 'vue'
import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import type { Asking } from '../../../aws/connection/ask.ts'
import { browserAsking } from '../../../aws/connection/browserAsking.ts'
import { checkConnection } from '../../../aws/connection/checkConnection.ts'
import type { Finding } from './finding.ts'
import { findingsOf } from './findingsOf.ts'

export interface ConnectionCheck {
  readonly findings: readonly Finding[]
  /** Milliseconds since 1970. */
  readonly endedAt: number
  readonly durationMs: number
}

/**
 * Checks the backend that is shown when somebody asks for it. What was found of another one, or of what was typed before, is
 * dropped with whatever is still being asked.
 * @param blocked addresses that the page's Content-Security-Policy leaves out
 */
export function useConnectionCheck(
  config: Readonly<Ref<AwsConfig>>,
  blocked: Readonly<Ref<readonly string[]>>,
  askingOf: (from: Pick<Asking, 'blocked' | 'signal'>) => Asking = browserAsking,
): {
  readonly check: Readonly<Ref<ConnectionCheck | undefined>>
  readonly asking: Readonly<Ref<boolean>>
  /** Asks everything anew. */
  run(): Promise<void>
} {
  const check = shallowRef<ConnectionCheck>()
  const current = shallowRef<AbortController>()

  function drop(): void {
    current.value?.abort()
    current.value = undefined
    check.value = undefined
  }

  async function run(): Promise<void> {
    current.value?.abort()
    const mine = (current.value = new AbortController())
    const asked = config.value
    const asking = askingOf({ signal: mine.signal, blocked: blocked.value })
    const startedAt = asking.now()
    try {
      const answers = await checkConnection(asked, asking)
      if (mine.signal.aborted) return
      const endedAt = asking.now()
      const findings = findingsOf(answers, asked, globalThis.location.origin)
      check.value = { findings, endedAt, durationMs: endedAt - startedAt }
    } catch (error) {
      if (!mine.signal.aborted) throw error
    } finally {
      if (current.value === mine) current.value = undefined
    }
  }

  // Typing a name reads the same backend anew, which is another object.
  watch(() => JSON.stringify(config.value), drop)
  onScopeDispose(drop)

  return { check, asking: computed(() => current.value !== undefined), run }
}
