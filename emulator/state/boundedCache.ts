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
  private places = this.entries.entries()
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
    while (this.total > this.limit) {
      const [key, entry] = this.oldest()
      this.entries.delete(key)
      // An entry that got another turn comes round again, without its mark.
      if (key === newest) this.entries.set(key, entry)
      else if (entry.used) this.entries.set(key, { ...entry, used: false })
      else this.total -= entry.cost
    }
  }

  /**
   * The entry that was set first. A Map keeps the places of what was deleted for a while, and whoever begins at its first place walks over
   * all of them; one iterator for all, which visits what is added on the way too, has them behind it.
   */
  private oldest(): [K, Entry<T>] {
    let next = this.places.next()
    if (next.done) {
      this.places = this.entries.entries()
      next = this.places.next()
    }
    if (next.done) throw new Error('The costs of a cache are more than those of its entries.')
    return next.value
  }
}
