import type { Collection, Store } from '../state/store.ts'
import type { Entity } from './entity.ts'

/**
 * An IAM group as the emulator keeps it, by its name. Its id begins with `AGPA`; its members are kept with the users.
 */
export type Group = Entity

export function groupsOf(store: Store): Collection<Group> {
  return store.collection<Group>('iam.groups')
}
