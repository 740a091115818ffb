import { computed, type ComputedRef, shallowRef } from 'vue'
import type { Outcome } from '../../../aws/call/outcome.ts'
import type { PoolGroup } from '../../../aws/services/cognito-idp/types.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { useOperation } from '../../../outcomes/useOperation.ts'
import { readMemberships } from './readMemberships.ts'

export interface UseMemberships {
  /** All groups of the pool; undefined while they are not known. */
  readonly groups: ComputedRef<readonly PoolGroup[] | undefined>
  /** Why groups, or who is in them, are not known. */
  readonly problem: ComputedRef<Outcome<unknown> | undefined>
  /** Groups of one person; undefined while they are not known. */
  groupsOf(username: string): readonly PoolGroup[] | undefined
  /** Somebody's groups as they are now. */
  put(username: string, groups: readonly PoolGroup[]): void
  refresh(): Promise<void>
}

/** Who is in which group, asked once for the whole list. */
export function useMemberships(): UseMemberships {
  const aws = useAws()
  const { userPoolId } = aws.configuration
  let cause = 'Open people'
  const { value, outcome, refresh } = useOperation({
    key: ['people', userPoolId, 'groups'],
    run: (signal) => readMemberships(aws, userPoolId, { signal, cause }),
  })
  const since = shallowRef<ReadonlyMap<string, readonly PoolGroup[]>>(new Map())
  const byName = computed(() => new Map(value.value?.groups.map((group) => [group.name, group])))
  return {
    groups: computed(() => value.value?.groups),
    problem: computed(() => {
      if (outcome.value && outcome.value.kind !== 'done') return outcome.value
      return value.value?.problem
    }),
    groupsOf(username) {
      const now = since.value.get(username)
      if (now) return now
      const told = value.value?.ofPeople
      return told && (told.get(username) ?? []).flatMap((name) => byName.value.get(name) ?? [])
    },
    put: (username, groups) => (since.value = new Map([...since.value, [username, groups]])),
    async refresh() {
      cause = 'Refresh the people'
      since.value = new Map()
      await refresh()
    },
  }
}
