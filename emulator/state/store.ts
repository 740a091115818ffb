/** What every part of the emulator may ask of its state. One implementation: `sqliteStore.ts`. */
import type { Changes } from './changes.ts'
import type { EarlierDocuments } from './earlierDocuments.ts'

/** What a document is found by: one text, or several, compared by their UTF-8 bytes, the first one first. */
export type Key = string | readonly [string, string, ...string[]]

/** What an index files a document under: texts by their UTF-8 bytes, whole numbers from 0 on by their value. */
export type IndexValue = string | number | readonly (string | number)[]

/** Which keys are meant: all of them when nothing is said. */
export interface KeyRange<K extends Key> {
  /** The first parts of the key, whole. What follows speaks of the parts after them. */
  readonly within?: string | readonly string[]
  /** How the next part begins. */
  readonly prefix?: string
  /** Included. One part or several: the smallest key that begins with them. */
  readonly from?: string | readonly string[]
  /** A whole key, excluded. */
  readonly after?: K
  readonly limit?: number
}

/** Which entries of an index are meant: all of them when nothing is said. */
export interface IndexRange<K extends Key> {
  /** The value, or its first parts, whole. */
  readonly equal?: IndexValue
  /** The first parts of the value, whole, and how the part after them begins. */
  readonly prefix?: readonly string[]
  /** Included. */
  readonly from?: IndexValue
  /** Included. */
  readonly until?: IndexValue
  /** The key of a document, excluded: goes on behind it. Together with `equal`, or with `from` as its whole value. */
  readonly after?: K
  readonly limit?: number
}

/** Named documents in the order of their keys. Values are JSON and must not be changed after `get`. */
export interface Collection<T, K extends Key = string, I extends string = never> {
  get(key: K): T | undefined
  set(key: K, value: T): void
  /** @returns whether there was such a key. */
  delete(key: K): boolean
  /** In the order of their keys. Costs what it answers, however many documents there are. */
  entries(range?: KeyRange<K>): [key: K, value: T][]
  /**
   * What `summary` says of each document, in the order of their keys: a fraction as dear as `entries`.
   * @param range names with `within` all parts of the key but the last, which is what is answered of the key.
   */
  summaries(range?: KeyRange<K>): [key: string, summary: string][]
  count(): number
  /** In the order of the index's values, then of keys. A document that is filed twice comes twice. */
  byIndex(index: I, range: IndexRange<K>): [key: K, value: T][]
  countByIndex(index: I, range: Pick<IndexRange<K>, 'equal'>): number
}

/** A document of an earlier version, on its way to the present one. */
export interface StoredBefore {
  readonly version: number
  readonly key: readonly string[]
  readonly value: unknown
}

/** All that tells one collection from another. */
export interface CollectionDefinition<T, K extends Key, I extends string> {
  /** `<room or service>.<plural>`; the data folder knows it by this name. */
  readonly name: string
  /** What the parts of a key are, in their order; left out where the key is one text. */
  readonly key?: K extends readonly string[] ? { readonly [Part in keyof K]: string } : undefined
  /** What each index files a document under: nothing, one value or several. */
  readonly indexes?: Readonly<Record<I, (value: T, key: K) => readonly IndexValue[]>>
  /** What long lists tell of a document, in one line of text; kept beside it, so that they need not read the whole of it. */
  readonly summary?: (value: T) => string
  /** Whether a change takes a moment to count for decisions, as on AWS, where strict mode asks for it; see `settledStore`. */
  readonly takesAMoment?: true
  /** Raised with every change of the documents, the key, the indexes or the summary. Left out for 1. */
  readonly version?: number
  /**
   * Makes today's document of an earlier one; undefined when there is none today. Left out where documents stay as they
   * are and only the indexes or the summary changed.
   */
  readonly migrate?: (old: StoredBefore) => readonly [key: K, value: T] | undefined
  /** Collections of earlier versions whose content went into this one; they are deleted once it is converted. */
  readonly replaces?: readonly string[]
}

/** Opens the collection in a store. Made by `defineCollection`, the only way to a collection there is. */
export interface CollectionDeclaration<T, K extends Key = string, I extends string = never> {
  (store: Store): Collection<T, K, I>
  readonly definition: CollectionDefinition<T, K, I>
}

/** Names bytes that were kept: a number in the database, a text for a file. */
export type BlobId = number | string

/** Bytes that have come in whole and belong to nothing yet. */
export interface ReceivedBytes {
  readonly size: number
}

/** Bytes of objects. They never change once they are there. */
export interface BlobStore {
  /**
   * Takes bytes in, small ones into memory and large ones into a file; `keep` or `discard` must follow. A source that
   * fails leaves nothing behind, and neither does a process that is killed before `keep`.
   */
  receive(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<ReceivedBytes>
  /** The same of a small body that is in memory as a whole: its bytes are the store's from now on. */
  receiveAtOnce(bytes: Uint8Array): ReceivedBytes
  /** Makes them last, in the transaction of the document that names them. */
  keep(received: ReceivedBytes): BlobId
  discard(received: ReceivedBytes): void
  /**
   * Bytes `start` to `end`, both included; all when left out. Small blobs come at once, from memory where possible. A
   * chunk of a large one is good until the next one is asked for: its memory is used again.
   */
  read(id: BlobId, range?: { start: number; end: number }): Promise<Uint8Array> | AsyncIterable<Uint8Array>
  /** All bytes of a small blob; undefined where they cannot be had without waiting. */
  atHand(id: BlobId): Uint8Array | undefined
  /**
   * Whoever reads several large blobs one after the other holds them, so that none is gone before its turn: those that are deleted
   * meanwhile stay until the last one lets go.
   * @returns what lets go of them, once and again.
   */
  hold(ids: readonly BlobId[]): () => void
  /** In the transaction of the document that named them. */
  delete(id: BlobId): void
}

export interface Store {
  /** @param declaration of `defineCollection`; calling the declaration itself does the same. */
  open<T, K extends Key, I extends string>(declaration: CollectionDeclaration<T, K, I>): Collection<T, K, I>
  /** All writes of `work` are kept or none. Synchronous on purpose: nothing else runs in between. On return they survive a killed process. */
  transaction<T>(work: () => T): T
  /**
   * The same for whoever can wait for the end of this turn of the event loop: in one transaction with the others of the turn, which is
   * most of what a small write costs. Until then everybody reads what was there before. `work` may be run twice.
   */
  groupedTransaction<T>(work: () => T): Promise<T>
  readonly blobs: BlobStore
  /** What documents said a moment ago, of collections whose changes take one. */
  readonly earlier: EarlierDocuments
  readonly changes: Readonly<Changes>
  close(): void
}
