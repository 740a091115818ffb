interface Entry<T> {
  readonly value: T
  readonly cost: number
  /** Read since it was last considered for removal. */
  used: boolean
}

/**
 * Keeps what is used, up to a total cost. Reading only sets a mark, so that it costs a look-up and no more; when room
 * is needed, the oldest goes, unless its mark gives it another turn (the "second chance" rule).
 */
export class BoundedCache<T, K extends string | number = string> {
  private readonly entries = new Map<K, Entry<T>>()
  private readonly limit: number
  private total = 0

  /** @param limit greatest sum of the costs that `set` names. */
  constructor(limit: number) {
    this.limit = limit
  }

  get(key: K): T | undefined {
    const entry = this.entries.get(key)
    if (!entry) return undefined
    entry.used = true
    return entry.value
  }

  /** Like `get`, but does not count as a use: for scans, which would push out everything else. */
  peek(key: K): T | undefined {
    return this.entries.get(key)?.value
  }

  set(key: K, value: T, cost: number): void {
    this.delete(key)
    if (cost > this.limit) return
    this.entries.set(key, { value, cost, used: false })
    this.total += cost
    if (this.total > this.limit) this.makeRoom(key)
  }

  delete(key: K): void {
    const entry = this.entries.get(key)
    if (!entry) return
    this.entries.delete(key)
    this.total -= entry.cost
  }

  private makeRoom(newest: K): void {
    // A Map visits what is added on the way too: an entry that got another turn comes round again, without its mark.
    for (const [key, entry] of this.entries) {
      if (this.total <= this.limit) return
      if (key === newest) continue
      this.entries.delete(key)
      if (entry.used) this.entries.set(key, { ...entry, used: false })
      else this.total -= entry.cost
    }
  }
}
