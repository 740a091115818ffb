/** Records that mean nothing after a point in time: codes, failed attempts, used sessions. */
import type { Clock } from '../../program/clockAndRandom.ts'
import type { Store } from '../../state/store.ts'

interface Expiring<T> {
  readonly value: T
  /** Milliseconds since 1970. */
  readonly expiresAt: number
}

/** What it takes to know what has expired. */
export interface ExpiringContext {
  readonly store: Store
  readonly clock: Clock
}

interface ExpiringRecords<T> {
  /** @returns undefined once the record has expired. */
  get(key: string): T | undefined
  set(key: string, value: T, expiresAt: number): void
  delete(key: string): void
  deleteAll(prefix: string): void
}

/**
 * How many new records it takes until the expired ones are looked for. Anyone may cause records, so they must not pile
 * up.
 */
const sweepEvery = 500

export function expiringRecords<T>(context: ExpiringContext, collectionName: string): ExpiringRecords<T> {
  const { clock } = context
  const records = context.store.collection<Expiring<T>>(collectionName)
  return {
    get(key) {
      const record = records.get(key)
      return record && clock() < record.expiresAt ? record.value : undefined
    },
    set(key, value, expiresAt) {
      const isNew = records.get(key) === undefined
      records.set(key, { value, expiresAt })
      if (!isNew || records.count() % sweepEvery !== 0) return
      for (const [oldKey, old] of records.entries()) if (old.expiresAt <= clock()) records.delete(oldKey)
    },
    delete(key) {
      records.delete(key)
    },
    deleteAll(prefix) {
      for (const [key] of records.entries({ prefix })) records.delete(key)
    },
  }
}
