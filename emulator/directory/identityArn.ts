import type { IdentityType } from '#iam/requirements/types.ts'
import type { Store } from '../state/store.ts'
import { iamGroupsOf } from './group.ts'
import { rolesOf } from './role.ts'
import { iamUsersOf } from './user.ts'

const collections = { user: iamUsersOf, group: iamGroupsOf, role: rolesOf } as const

/** The ARN of a user, a group or a role, with the path that its name does not tell; undefined when there is none. */
export function identityArn(store: Store, type: IdentityType, name: string): string | undefined {
  return collections[type](store).get(name)?.arn
}
