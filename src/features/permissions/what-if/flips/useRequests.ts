import { onScopeDispose, type Ref, shallowRef, watch } from 'vue'
import type { DecidedRequest } from '#contract/decidedRequest.ts'
import { readDecidedRequests } from '../../../../aws/record/readDecidedRequests.ts'
import { useAws } from '../../../../outcomes/useAws.ts'
import type { PoolRole } from '../../roles/poolRoles.ts'

export type RoleRequests =
  | { readonly kind: 'told'; readonly requests: readonly DecidedRequest[] }
  /** The backend keeps no log that tells. */
  | { readonly kind: 'not told' }
  | { readonly kind: 'no answer' }

/** What the sessions of a role asked last, whoever had them; undefined until the backend has answered. */
export function useRequests(role: () => PoolRole | undefined): {
  readonly recorded: Readonly<Ref<RoleRequests | undefined>>
  refresh(): Promise<void>
} {
  const { configuration } = useAws()
  const recorded = shallowRef<RoleRequests>()
  let asking = new AbortController()

  async function refresh(): Promise<void> {
    asking.abort()
    const { signal } = (asking = new AbortController())
    const arn = role()?.arn
    const { decisionLogUrl } = configuration
    if (arn === undefined) return
    const answer =
      decisionLogUrl === undefined
        ? ({ kind: 'not told' } as const)
        : await readDecidedRequests(decisionLogUrl, arn, signal).then(
            (requests) => ({ kind: 'told', requests }) as const,
            () => ({ kind: 'no answer' }) as const,
          )
    if (!signal.aborted) recorded.value = answer
  }

  watch(
    () => role()?.arn,
    () => {
      recorded.value = undefined
      void refresh()
    },
    { immediate: true },
  )
  onScopeDispose(() => asking.abort())
  return { recorded, refresh }
}
