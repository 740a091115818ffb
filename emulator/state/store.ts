/** What every part of the emulator may ask of its state. One implementation: `sqliteStore.ts`. */

/** Named documents in the binary order of their keys' UTF-8 bytes (the order that S3 lists in). Values are JSON and must not be changed after `get`. */
export interface Collection<T> {
  get(key: string): T | undefined
  set(key: string, value: T): void
  /** @returns whether there was such a key. */
  delete(key: string): boolean
  /** Entries in key order: those with `prefix`, from `from` (included) or after `after` (excluded), at most `limit`. */
  entries(range?: { prefix?: string; from?: string; after?: string; limit?: number }): [key: string, value: T][]
  count(): number
}

/** Bytes of objects, by an id that the blob store gives. A blob never changes once written. */
export interface BlobStore {
  /** Stores the bytes durably, then answers with the blob's id, size and MD5 (hex). A source that fails leaves nothing behind. */
  write(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<{ id: string; size: number; md5: string }>
  /** Bytes `start` to `end`, both included; the whole blob when left out. Small blobs come at once, from memory where possible. */
  read(id: string, range?: { start: number; end: number }): Promise<Uint8Array> | AsyncIterable<Uint8Array>
  delete(id: string): void
}

export interface Store {
  collection<T>(name: string): Collection<T>
  /** All writes of `work` are kept or none. Synchronous on purpose: nothing else runs in between. On return they survive a killed process. */
  transaction<T>(work: () => T): T
  readonly blobs: BlobStore
  close(): void
}
