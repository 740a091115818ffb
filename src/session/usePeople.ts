import type { ShallowRef } from 'vue'
import { onScopeDispose, shallowRef } from 'vue'
import type { SeededPerson } from '#contract/backendOutputs.ts'
import type { AwsConfig } from '../aws/configuration/configuration.ts'
import { readPeople } from '../aws/people/readPeople.ts'

export interface People {
  readonly people: Readonly<ShallowRef<readonly SeededPerson[]>>
  /** Asks again, where the backend can be asked; what was known stays when it cannot be reached. */
  refresh(): Promise<void>
}

/** The seeded people of the backend, read again whenever the tab is looked at: passwords are changed elsewhere too. */
export function usePeople({ people: known = [], peopleUrl }: Pick<AwsConfig, 'people' | 'peopleUrl'>): People {
  const people = shallowRef(known)

  async function refresh(): Promise<void> {
    if (peopleUrl === undefined) return
    try {
      people.value = await readPeople(peopleUrl)
    } catch {
      // The form says it when the backend is gone.
    }
  }

  function refreshWhenVisible(): void {
    if (document.visibilityState === 'visible') void refresh()
  }

  document.addEventListener('visibilitychange', refreshWhenVisible)
  onScopeDispose(() => document.removeEventListener('visibilitychange', refreshWhenVisible))
  void refresh()
  return { people, refresh }
}
