import { defineCollection } from '../state/collection.ts'
import { type Entity, indexesOfEntities, type IndexOfEntities } from './entity.ts'

/**
 * An IAM group as the emulator keeps it, by its name. Its id begins with `AGPA`; its members are kept with the users.
 */
export type IamGroup = Entity

export const iamGroupsOf = defineCollection<IamGroup, string, IndexOfEntities>({
  name: 'iam.groups',
  takesAMoment: true,
  version: 2,
  indexes: indexesOfEntities,
})
