import { defineCollection } from '../state/collection.ts'
import { indexesOfLimitedEntities, type IndexOfEntities, type LimitedEntity } from './entity.ts'

/** An IAM user as the emulator keeps it, by its name. Its id begins with `AIDA`. */
export interface User extends LimitedEntity {
  /** Names of groups, in the order in which the user was added. */
  readonly groups: readonly string[]
}

export const usersOf = defineCollection<User, string, IndexOfEntities | 'boundary' | 'group'>({
  name: 'iam.users',
  version: 2,
  indexes: { ...indexesOfLimitedEntities, group: ({ groups }) => groups },
})
