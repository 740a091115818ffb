import { type User, usersOf } from '../../directory/user.ts'
import type { Store } from '../../state/store.ts'

export function membersOf(store: Store, groupName: string): User[] {
  return usersOf(store)
    .entries()
    .map(([, user]) => user)
    .filter(({ groups }) => groups.includes(groupName))
}
