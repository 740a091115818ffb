import { computed, type ComputedRef, onScopeDispose, type Ref, ref, shallowRef, watch } from 'vue'
import { bucketsOfPlaces } from '../../../aws/configuration/bucketsOfPlaces.ts'
import type { ToldPolicies } from '../../../aws/policies/policies.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import type { PoolRole } from './poolRoles.ts'

interface Reading {
  /** Milliseconds since 1970. */
  readonly at: number
  /** By the role's ARN. */
  readonly answers: ReadonlyMap<string, ToldPolicies>
}

export interface RolePolicies {
  /** What was read last; undefined before the first answers. */
  readonly reading: Readonly<Ref<Reading | undefined>>
  /** Whether the backend was silent when it was asked last. What is shown is what it said before, if it said anything. */
  readonly isSilent: Readonly<Ref<boolean>>
  /** Whether there is an answer to show, of whatever it tells. */
  readonly isTold: ComputedRef<boolean>
  readonly inFlight: Readonly<Ref<boolean>>
  refresh(): Promise<void>
}

/**
 * The policies of roles, asked for at once and with each refresh. Of AWS nothing is asked.
 * @param besides buckets whose policies are wanted too; others later are asked for when they come
 */
export function useRolePolicies(roles: readonly PoolRole[], besides: () => readonly string[]): RolePolicies {
  const aws = useAws()
  const buckets = computed(() => [...new Set([...bucketsOfPlaces(aws.configuration), ...besides()])])
  const reading = shallowRef<Reading>()
  const isSilent = ref(false)
  const inFlight = ref(false)
  let asking = new AbortController()

  async function refresh(): Promise<void> {
    asking.abort()
    const { signal } = (asking = new AbortController())
    inFlight.value = true
    const told = await Promise.all(
      roles.map(async ({ arn }) => [arn, await aws.policies.ask(arn, buckets.value, signal)] as const),
    )
    if (signal.aborted) return
    inFlight.value = false
    isSilent.value = told.some(([, { kind }]) => kind === 'no answer')
    // What was read before says more than silence.
    if (!isSilent.value || !isTold.value) reading.value = { at: Date.now(), answers: new Map(told) }
  }

  const isTold = computed(() => [...(reading.value?.answers.values() ?? [])].some(({ kind }) => kind !== 'no answer'))
  onScopeDispose(() => asking.abort())
  watch(
    () => buckets.value.join(' '),
    () => void refresh(),
    { immediate: true },
  )
  return { reading, isSilent, isTold, inFlight, refresh }
}
