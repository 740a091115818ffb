import type { PolicyDocument } from '#iam/types.ts'
import type { Clock, Random } from '../program/clockAndRandom.ts'
import type { Store } from '../state/store.ts'
import type { SeedBucket, SeedDocument } from './seedDocument.ts'

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
  /** Left out: the account is in none. */
  readonly organization?: SeedOrganization
}

/** The organization that the emulator's account is in, and what its other accounts have. */
export interface SeedOrganization {
  readonly id: string
  readonly rootId: string
  /** 12 digits: one of `accounts`. */
  readonly managementAccount: string
  readonly units: readonly { readonly id: string; readonly name: string; readonly parentId: string }[]
  readonly accounts: readonly {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly parentId: string
    readonly buckets?: readonly SeedBucket[]
  }[]
  /** What members may do of the management account's. */
  readonly delegation?: { readonly id: string; readonly document: PolicyDocument }
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
