/** Records that mean nothing after a point in time: codes, failed attempts, used sessions. */
import type { Clock } from '../../program/clockAndRandom.ts'
import { defineCollection } from '../../state/collection.ts'
import type { CollectionDeclaration, CollectionDefinition, Key, Store } from '../../state/store.ts'

interface Expiring<T> {
  readonly value: T
  /** Milliseconds since 1970. */
  readonly expiresAt: number
}

type ExpiringCollection<T, K extends Key> = CollectionDeclaration<Expiring<T>, K, 'end'>

/** What it takes to know what has expired. */
export interface ExpiringContext {
  readonly store: Store
  readonly clock: Clock
}

interface ExpiringRecords<T, K extends Key> {
  /** @returns undefined once the record has expired. */
  get(key: K): T | undefined
  set(key: K, value: T, expiresAt: number): void
  delete(key: K): void
  /** Those whose keys have these first parts. */
  deleteAll(within: readonly string[]): void
}

/** As many expired records go with each new one: anyone may cause records, so they must not pile up. */
const sweptAtOnce = 8

export function defineExpiringRecords<T, K extends Key = string>({
  name,
  key,
}: Pick<CollectionDefinition<Expiring<T>, K, 'end'>, 'name' | 'key'>): ExpiringCollection<T, K> {
  return defineCollection<Expiring<T>, K, 'end'>({
    name,
    key,
    version: 2,
    indexes: { end: ({ expiresAt }) => [expiresAt] },
    // A key of several parts was one text with slashes; none of the parts can have one inside.
    migrate({ key: [text = ''], value }) {
      const migrated = key === undefined ? text : text.split('/')
      return [migrated as unknown as K, value as Expiring<T>]
    },
  })
}

export function expiringRecords<T, K extends Key>(
  { store, clock }: ExpiringContext,
  declaration: ExpiringCollection<T, K>,
): ExpiringRecords<T, K> {
  const records = declaration(store)
  return {
    get(key) {
      const record = records.get(key)
      return record && clock() < record.expiresAt ? record.value : undefined
    },
    set(key, value, expiresAt) {
      store.transaction(() => {
        for (const [old] of records.byIndex('end', { until: clock(), limit: sweptAtOnce })) records.delete(old)
        records.set(key, { value, expiresAt })
      })
    },
    delete(key) {
      records.delete(key)
    },
    deleteAll(within) {
      for (const [key] of records.entries({ within })) records.delete(key)
    },
  }
}
