import { computed, ref } from 'vue'
import { useMemberships } from '../groups/useMemberships.ts'
import { useIdentities } from '../identities/useIdentities.ts'
import { filterPeople, isFiltering, noFilter, type PeopleFilter } from './filterPeople.ts'
import { personRow } from './personRow.ts'
import { usePoolPeople } from './usePoolPeople.ts'

/** All that the list of people shows, from the three places that tell of it. */
export function usePeopleRows() {
  /** What AWS was asked to look for; empty while everybody is listed. */
  const search = ref('')
  const filter = ref<PeopleFilter>(noFilter)
  const list = usePoolPeople(search)
  const memberships = useMemberships()
  const identities = useIdentities()

  const rows = computed(() => {
    const all = list.people.value?.map((person) =>
      personRow(person, {
        groups: memberships.groupsOf(person.username),
        identity: identities.identityOf(person.attributes.sub),
      }),
    )
    // While more may come they stand as AWS gives them: nobody would stay where they are.
    return list.hasMore.value ? all : all?.sort((one, other) => one.title.localeCompare(other.title, 'en'))
  })
  const shown = computed(() => filterPeople(rows.value ?? [], filter.value))
  const counted = computed(() => {
    const all = rows.value?.length ?? 0
    const people = (count: number) => `${count} ${count === 1 ? 'person' : 'people'}`
    if (!rows.value) return ''
    if (isFiltering(filter.value))
      return `${shown.value.length} of ${list.hasMore.value ? `the ${all} loaded` : people(all)}`
    return list.hasMore.value ? `${people(all)} loaded, there are more` : `${people(all)}, all loaded`
  })

  return {
    list,
    memberships,
    identities,
    filter,
    search,
    rows,
    shown,
    counted,
    /** Has AWS look through the whole pool for what stands in the field. */
    searchPool() {
      search.value = filter.value.text
    },
    /** Everybody again. */
    clear() {
      filter.value = noFilter
      search.value = ''
    },
    refresh: () => Promise.all([list.refresh(), memberships.refresh(), identities.refresh()]),
  }
}

export type PeopleRows = ReturnType<typeof usePeopleRows>
