import type { Clock, Random } from '../program/clockAndRandom.ts'
import type { Store } from '../state/store.ts'
import type { SeedDocument } from './seedDocument.ts'

/** A file that lies in a bucket from the start, and what a document's text cannot say of it. */
export interface StockedFile {
  readonly key: string
  readonly contentType: string
  readonly bytes: Uint8Array
  readonly daysOld: number
  readonly metadata?: Readonly<Record<string, string>>
}

/** A bucket of the document that is older than the data folder, with files in it. */
export interface StockedBucket {
  readonly bucket: string
  readonly daysOld: number
  /** Made when they are needed. */
  readonly files: () => readonly StockedFile[]
}

/** What an empty data folder is filled with. */
export interface Seed {
  readonly document: SeedDocument
  readonly stock?: readonly StockedBucket[]
}

/**
 * What a service's seed function may use. It runs once, on an empty store, inside one transaction with all the others.
 */
export interface SeedContext extends Seed {
  readonly store: Store
  readonly clock: Clock
  readonly random: Random
  readonly account: string
  readonly region: string
}
