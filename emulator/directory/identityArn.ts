import type { IdentityType } from '#iam/requirements/types.ts'
import type { Store } from '../state/store.ts'
import { entityNamed } from './entity.ts'
import { iamGroupsOf } from './group.ts'
import { rolesOf } from './role.ts'
import { iamUsersOf } from './user.ts'

/** The ARN of a user, a group or a role, with the path that its name does not tell; undefined when there is none. */
export function identityArn(store: Store, type: IdentityType, name: string): string | undefined {
  if (type === 'user') return entityNamed(iamUsersOf(store), name)?.arn
  return type === 'group' ? entityNamed(iamGroupsOf(store), name)?.arn : entityNamed(rolesOf(store), name)?.arn
}
