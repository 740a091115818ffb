import { onScopeDispose, type Ref, shallowRef, watch } from 'vue'
import type { DecidedRequest } from '#contract/decidedRequest.ts'
import { readDecidedRequests } from '../../../../aws/record/readDecidedRequests.ts'
import { useAws } from '../../../../outcomes/useAws.ts'
import type { Asker } from '../../../../session/predictions/predictRequest.ts'
import type { PoolRole } from '../../roles/poolRoles.ts'
import { requestsOfRecords } from './requestsOfRecords.ts'

export type RoleRequests =
  | {
      readonly kind: 'told'
      readonly requests: readonly DecidedRequest[]
      /** Of this tab alone, for the backend keeps no log that tells. */
      readonly isOfTab: boolean
    }
  | { readonly kind: 'no answer' }

/**
 * What the sessions of a role asked last, whoever had them; undefined until the backend has answered.
 * @param asker somebody of the role, for calls of this tab where the backend keeps no log
 */
export function useRequests(
  role: () => PoolRole | undefined,
  asker: () => Asker | undefined,
): {
  readonly recorded: Readonly<Ref<RoleRequests | undefined>>
  refresh(): Promise<void>
} {
  const { configuration, recorder } = useAws()
  const recorded = shallowRef<RoleRequests>()
  let asking = new AbortController()

  function ofTab(): readonly DecidedRequest[] {
    const somebody = asker()
    return somebody ? requestsOfRecords(somebody, recorder.list()) : []
  }

  async function refresh(): Promise<void> {
    asking.abort()
    const { signal } = (asking = new AbortController())
    const arn = role()?.arn
    const { decisionLogUrl } = configuration
    if (arn === undefined) return
    const answer =
      decisionLogUrl === undefined
        ? ({ kind: 'told', requests: ofTab(), isOfTab: true } as const)
        : await readDecidedRequests(decisionLogUrl, arn, signal).then(
            (requests) => ({ kind: 'told', requests, isOfTab: false }) as const,
            () => ({ kind: 'no answer' }) as const,
          )
    if (!signal.aborted) recorded.value = answer
  }

  watch(
    () => `${role()?.arn} ${configuration.decisionLogUrl === undefined && asker() !== undefined}`,
    () => {
      recorded.value = undefined
      void refresh()
    },
    { immediate: true },
  )
  onScopeDispose(() => asking.abort())
  return { recorded, refresh }
}
