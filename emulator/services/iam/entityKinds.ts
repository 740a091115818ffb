/** Users, groups and roles where IAM treats them alike: names, inline policies, attached policies. */
import { type Entity, entityNamed, type IndexOfEntities } from '../../directory/entity.ts'
import { type IamGroup, iamGroupsOf } from '../../directory/group.ts'
import { type Role, rolesOf } from '../../directory/role.ts'
import { type IamUser, iamUsersOf } from '../../directory/user.ts'
import type { Collection, Store } from '../../state/store.ts'
import { AwsError } from '../../wire/awsError.ts'

export interface EntityKind<E extends Entity> {
  /** As AWS's sentences name it. */
  readonly noun: 'user' | 'group' | 'role'
  readonly entitiesOf: (store: Store) => Collection<E, string, IndexOfEntities>
  /** Characters of all inline policies together, white space not counted (IAM User Guide, "IAM and AWS STS quotas"). */
  readonly inlineCharacters: number
}

export const userKind: EntityKind<IamUser> = { noun: 'user', entitiesOf: iamUsersOf, inlineCharacters: 2048 }
export const groupKind: EntityKind<IamGroup> = { noun: 'group', entitiesOf: iamGroupsOf, inlineCharacters: 5120 }
export const roleKind: EntityKind<Role> = { noun: 'role', entitiesOf: rolesOf, inlineCharacters: 10_240 }

export function capitalized(noun: string): string {
  return noun.charAt(0).toUpperCase() + noun.slice(1)
}

/** @throws AwsError NoSuchEntity */
export function requireEntity<E extends Entity>(kind: EntityKind<E>, name: string | undefined, store: Store): E {
  const entity = entityNamed(kind.entitiesOf(store), name ?? '')
  if (!entity) throw new AwsError('NoSuchEntity', `The ${kind.noun} with name ${name} cannot be found.`)
  return entity
}

/** Names are told apart without regard to case, although they keep it. @throws AwsError EntityAlreadyExists */
export function refuseTakenName<E extends Entity>(kind: EntityKind<E>, name: string, store: Store): void {
  if (kind.entitiesOf(store).countByIndex('name', { equal: name.toLowerCase() }) > 0) {
    throw new AwsError('EntityAlreadyExists', `${capitalized(kind.noun)} with name ${name} already exists.`)
  }
}

export function save<E extends Entity>(kind: EntityKind<E>, entity: E, store: Store): void {
  kind.entitiesOf(store).set(entity.name, entity)
}
