import { defineCollection } from '../state/collection.ts'
import type { Store } from '../state/store.ts'
import type { SeedContext } from './seedContext.ts'

/** Whether this data folder was filled at its first start, or left empty on purpose. */
interface FirstStart {
  readonly seeded: boolean
}

const firstStartsOf = defineCollection<FirstStart>({ name: 'emulator.firstStart' })

export interface Seeds {
  /** Waits for bytes to be taken in, so it runs before the transaction. @returns what writes them, at its end. */
  readonly before: (context: SeedContext) => Promise<() => void>
  readonly inTransaction: readonly ((context: SeedContext) => void)[]
}

/**
 * Fills an empty store, once: all documents or none. What was decided at the first start stands, so that a store which
 * was left empty is not filled later, among what people made in it.
 * @param wanted whether to fill a store that is started for the first time.
 */
export async function seedEmulator(context: SeedContext, seeds: Seeds, wanted: boolean): Promise<void> {
  if (!isFirstStart(context.store)) return
  const write = wanted ? await seeds.before(context) : undefined
  context.store.transaction(() => {
    if (wanted) for (const seed of seeds.inTransaction) seed(context)
    write?.()
    firstStartsOf(context.store).set('seed', { seeded: wanted })
  })
}

/** Whether the first start is still to come, or was cut off. */
export function isFirstStart(store: Store): boolean {
  return firstStartsOf(store).get('seed') === undefined
}

export function wasSeeded(store: Store): boolean {
  return firstStartsOf(store).get('seed')?.seeded ?? false
}
