import type { Policy } from '#iam/types.ts'
import type { Store } from '../state/store.ts'
import { policiesOfEntity } from './attachedPolicies.ts'
import { iamGroupsOf } from './group.ts'
import { Sources } from './sources.ts'
import type { IamUser } from './user.ts'

/** The identity-based policies of a user: the user's own, then those of each group. */
export function policiesOfUser(store: Store, user: IamUser, sources = new Sources(store)): readonly Policy[] {
  const groups = user.groups.flatMap((name) => sources.get(iamGroupsOf(store), name) ?? [])
  return [user, ...groups].flatMap((entity) => policiesOfEntity(store, entity, sources))
}
