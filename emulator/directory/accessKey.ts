import type { Collection, Store } from '../state/store.ts'

/**
 * A user's long-term key, by its id (`AKIA` and 16 characters). The secret is kept as it is: a signature can be checked
 * with nothing less, and the data folder is its owner's alone.
 */
export interface AccessKey {
  readonly id: string
  readonly userName: string
  readonly secretAccessKey: string
  readonly status: 'Active' | 'Inactive'
  /** Milliseconds since 1970. */
  readonly createdAt: number
}

export function accessKeysOf(store: Store): Collection<AccessKey> {
  return store.collection<AccessKey>('iam.accessKeys')
}
