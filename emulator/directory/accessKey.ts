import { defineCollection } from '../state/collection.ts'

/**
 * A user's long-term key, by its id (`AKIA` and 16 characters). The secret is kept as it is: a signature can be checked
 * with nothing less, and the data folder is its owner's alone.
 */
export interface AccessKey {
  readonly id: string
  /** `ownerOfRootKeys` for a key of the account's owner. */
  readonly userName: string
  readonly secretAccessKey: string
  readonly status: 'Active' | 'Inactive'
  /** Milliseconds since 1970. */
  readonly createdAt: number
}

/** No user has an empty name. */
export const ownerOfRootKeys = ''

export const accessKeysOf = defineCollection<AccessKey, string, 'user'>({
  name: 'iam.accessKeys',
  takesAMoment: true,
  version: 2,
  indexes: { user: ({ userName }) => [userName] },
})
