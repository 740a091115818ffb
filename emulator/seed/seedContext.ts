import type { Clock, Random } from '../program/clockAndRandom.ts'
import type { Store } from '../state/store.ts'

/**
 * What a service's seed function may use. It runs once, on an empty store, inside one transaction with all the others.
 */
export interface SeedContext {
  readonly store: Store
  readonly clock: Clock
  readonly random: Random
  readonly account: string
  readonly region: string
}
