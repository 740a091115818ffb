/** Keeps what was used last, up to a total cost. */
export class BoundedCache<T> {
  private readonly entries = new Map<string, { value: T; cost: number }>()
  private readonly limit: number
  private total = 0

  /** @param limit greatest sum of the costs that `set` names. */
  constructor(limit: number) {
    this.limit = limit
  }

  get(key: string): T | undefined {
    const entry = this.entries.get(key)
    if (!entry) return undefined
    this.entries.delete(key)
    this.entries.set(key, entry)
    return entry.value
  }

  /** Like `get`, but does not count as a use: for scans, which would push out everything else. */
  peek(key: string): T | undefined {
    return this.entries.get(key)?.value
  }

  set(key: string, value: T, cost: number): void {
    this.delete(key)
    if (cost > this.limit) return
    this.entries.set(key, { value, cost })
    this.total += cost
    for (const oldest of this.entries.keys()) {
      if (this.total <= this.limit) break
      this.delete(oldest)
    }
  }

  delete(key: string): void {
    const entry = this.entries.get(key)
    if (!entry) return
    this.entries.delete(key)
    this.total -= entry.cost
  }
}
