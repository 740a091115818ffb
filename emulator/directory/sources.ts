import type { Store } from '../state/store.ts'

interface Readable<T> {
  get(key: string): T | undefined
}

/**
 * Reads documents and remembers which, so that what was made of them can be kept for as long as they stand. The state
 * replaces documents and never edits them: the same object means the same document.
 */
export class Sources {
  private readonly store: Pick<Store, 'changes' | 'earlier'>
  private readonly seen: { collection: Readable<unknown>; key: string; value: unknown }[] = []
  /** The count of the store's changes when the documents were last looked at. */
  private lookedAt = Number.NaN

  constructor(store: Pick<Store, 'changes' | 'earlier'>) {
    this.store = store
  }

  get<T>(collection: Readable<T>, key: string): T | undefined {
    const value = collection.get(key)
    this.seen.push({ collection, key, value })
    return value
  }

  /** Whether reading again would give the same. A look-up for each document, once for each change of the store. */
  get isCurrent(): boolean {
    const { changes, earlier } = this.store
    if (this.lookedAt === changes.count) return true
    for (const { collection, key, value } of this.seen) if (collection.get(key) !== value) return false
    if (!earlier.waits) this.lookedAt = changes.count
    return true
  }
}
