import { type IamUser, iamUsersOf } from '../../directory/user.ts'
import type { Store } from '../../state/store.ts'

export function membersOf(store: Store, groupName: string): IamUser[] {
  return iamUsersOf(store)
    .byIndex('group', { equal: groupName })
    .map(([, user]) => user)
}
