/** What a service does by itself, without a request. */
import type { Clock, Random } from '../program/clockAndRandom.ts'
import type { Store } from '../state/store.ts'

export interface UpkeepContext {
  readonly store: Store
  readonly clock: Clock
  readonly random: Random
  /** For people; a line at a time. */
  readonly log: (line: string) => void
}

/**
 * @returns what does once what is to be done now. It lets others work in between, and ends early where `isOver` says so: the store is
 *   closed then.
 */
export type Upkeep = (context: UpkeepContext) => (isOver: () => boolean) => Promise<void>
