import { computed, type ComputedRef, watch } from 'vue'
import type { CallOptions } from '../../../aws/call/call.ts'
import type { Outcome } from '../../../aws/call/outcome.ts'
import { adminGetUser, type PersonDetails } from '../../../aws/services/cognito-idp/adminGetUser.ts'
import { adminListGroupsForUser } from '../../../aws/services/cognito-idp/adminListGroupsForUser.ts'
import { readAllPages } from '../../../aws/services/cognito-idp/readAllPages.ts'
import type { PoolGroup } from '../../../aws/services/cognito-idp/types.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { useOperation } from '../../../outcomes/useOperation.ts'

export interface UsePerson {
  readonly details: ComputedRef<PersonDetails | undefined>
  readonly groups: ComputedRef<readonly PoolGroup[] | undefined>
  /** Why something of it is not known. */
  readonly problem: ComputedRef<Outcome<unknown> | undefined>
  readonly inFlight: ComputedRef<boolean>
  /** Asks again, because of something that was done to the person. */
  follow(): Promise<void>
}

/**
 * One person and their groups, asked for when somebody looks at them.
 * @param title what to call them, as far as that is known
 * @param known is told what has come
 */
export function usePerson(
  username: () => string,
  title: () => string,
  known: { put(person: PersonDetails): void; putGroups(username: string, groups: readonly PoolGroup[]): void },
): UsePerson {
  const aws = useAws()
  const { userPoolId } = aws.configuration
  let follows = false
  const options = (signal: AbortSignal): CallOptions => ({
    signal,
    cause: follows ? `See how ${title()} is now` : `Open ${title()}`,
    target: title(),
    ...(follows && { followsUp: true }),
  })
  const person = useOperation({
    key: () => ['person', userPoolId, username()],
    run: (signal) => adminGetUser(aws, { userPoolId, username: username() }, options(signal)),
    enabled: () => username() !== '',
  })
  const groups = useOperation({
    key: () => ['groups of', userPoolId, username()],
    run(signal) {
      const [asked, all] = [username(), options(signal)]
      return readAllPages((start) => adminListGroupsForUser(aws, { userPoolId, username: asked, start }, all))
    },
    enabled: () => username() !== '',
  })
  watch(person.value, (now) => now && known.put(now))
  watch(groups.value, (now) => now && known.putGroups(username(), now))

  const isProblem = (outcome: Outcome<unknown> | undefined) => outcome !== undefined && outcome.kind !== 'done'
  return {
    details: person.value,
    groups: computed(() => groups.value.value),
    problem: computed(() => [person.outcome.value, groups.outcome.value].find(isProblem)),
    inFlight: computed(() => person.inFlight.value || groups.inFlight.value),
    async follow() {
      follows = true
      const both = [person.refresh(), groups.refresh()]
      follows = false
      await Promise.all(both)
    },
  }
}
