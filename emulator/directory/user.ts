import { defineCollection } from '../state/collection.ts'
import { indexesOfLimitedEntities, type IndexOfEntities, type LimitedEntity } from './entity.ts'

/** An IAM user as the emulator keeps it, by its name. Its id begins with `AIDA`. */
export interface IamUser extends LimitedEntity {
  /** Names of groups, in the order in which the user was added. */
  readonly groups: readonly string[]
}

export const iamUsersOf = defineCollection<IamUser, string, IndexOfEntities | 'boundary' | 'group'>({
  name: 'iam.users',
  takesAMoment: true,
  version: 2,
  indexes: { ...indexesOfLimitedEntities, group: ({ groups }) => groups },
})
