import { computed, type ComputedRef, type Ref, shallowRef } from 'vue'
import { listUsers } from '../../../aws/services/cognito-idp/listUsers.ts'
import type { PoolPerson } from '../../../aws/services/cognito-idp/types.ts'
import { mapDone } from '../../../aws/services/mapDone.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { type ReadingCause, type UsePagedOperation, usePagedOperation } from '../../../outcomes/usePagedOperation.ts'
import { searchPlan } from './searchPlan.ts'

/** A page of one of the questions of a search; without a search there is one question, for everybody. */
interface PeoplePage {
  readonly items: readonly PoolPerson[]
  readonly next?: { readonly question: number; readonly token?: string }
}

export interface UsePoolPeople extends Omit<UsePagedOperation<PeoplePage>, 'pages'> {
  /** What was read so far, with what was done since; undefined before the first answer and after a refusal. */
  readonly people: ComputedRef<readonly PoolPerson[] | undefined>
  /** Somebody as they are now. */
  put(person: PoolPerson): void
  /** Somebody is no more. */
  remove(username: string): void
}

const causes: Readonly<Record<ReadingCause, string>> = {
  open: 'Open people',
  more: 'Show more people',
  refresh: 'Refresh the people',
  follow: 'See who is in the pool now',
}

/**
 * The people of the pool, 60 at a time.
 * @param search what AWS is to look for; empty for everybody
 */
export function usePoolPeople(search: Readonly<Ref<string>>): UsePoolPeople {
  const aws = useAws()
  const { userPoolId } = aws.configuration
  const questions = computed(() => searchPlan(search.value))
  const { pages, ...list } = usePagedOperation<PeoplePage>({
    key: () => ['people', userPoolId, search.value.trim()],
    async read(start, { signal, cause }) {
      const { question = 0, token } = start ?? {}
      const answer = await listUsers(
        aws,
        { userPoolId, filter: questions.value[question]?.filter, start: token },
        {
          signal,
          cause: search.value.trim() === '' ? causes[cause] : `Search the people for ${search.value.trim()}`,
          ...(cause === 'follow' && { followsUp: true }),
        },
      )
      return mapDone(answer, ({ items, next }): PeoplePage => {
        if (next !== undefined) return { items, next: { question, token: next } }
        return { items, ...(question + 1 < questions.value.length && { next: { question: question + 1 } }) }
      })
    },
    // One question of a search may find nobody, and the next one somebody.
    holds: ({ items }) => items.length > 0,
    reach: 'one page',
  })

  /** What was done since the list was read. */
  const since = shallowRef<ReadonlyMap<string, PoolPerson | undefined>>(new Map())
  const people = computed(() => {
    if (!pages.value) return undefined
    const all = new Map(pages.value.flatMap(({ items }) => items).map((person) => [person.username, person]))
    for (const [username, person] of since.value) {
      if (person) all.set(username, person)
      else all.delete(username)
    }
    return [...all.values()]
  })
  const set = (username: string, person: PoolPerson | undefined) => {
    since.value = new Map([...since.value, [username, person]])
  }
  return {
    ...list,
    async refresh() {
      since.value = new Map()
      await list.refresh()
    },
    people,
    put: (person) => set(person.username, person),
    remove: (username) => set(username, undefined),
  }
}
