import { type User, usersOf } from '../../directory/user.ts'
import type { Store } from '../../state/store.ts'

export function membersOf(store: Store, groupName: string): User[] {
  return usersOf(store)
    .byIndex('group', { equal: groupName })
    .map(([, user]) => user)
}
