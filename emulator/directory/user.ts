import type { Collection, Store } from '../state/store.ts'
import type { LimitedEntity } from './entity.ts'

/** An IAM user as the emulator keeps it, by its name. Its id begins with `AIDA`. */
export interface User extends LimitedEntity {
  /** Names of groups, in the order in which the user was added. */
  readonly groups: readonly string[]
}

export function usersOf(store: Store): Collection<User> {
  return store.collection<User>('iam.users')
}
