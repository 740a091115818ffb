interface Readable<T> {
  get(key: string): T | undefined
}

/**
 * Reads documents and remembers which, so that what was made of them can be kept for as long as they stand. The state
 * replaces documents and never edits them: the same object means the same document.
 */
export class Sources {
  private readonly seen: { collection: Readable<unknown>; key: string; value: unknown }[] = []

  get<T>(collection: Readable<T>, key: string): T | undefined {
    const value = collection.get(key)
    this.seen.push({ collection, key, value })
    return value
  }

  /** Whether reading again would give the same. A look-up for each document. */
  get isCurrent(): boolean {
    for (const { collection, key, value } of this.seen) if (collection.get(key) !== value) return false
    return true
  }
}
