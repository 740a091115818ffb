/**
 * What documents said before they were changed, for as long as changes take to count (docs/strict.md): what decides who may
 * do what reads some collections as they were a moment ago, while everybody else reads what was written last. In memory, and
 * nothing at all while changes count at once.
 */

/** A change, with what it replaced. */
interface Change {
  /** Milliseconds since 1970. */
  readonly at: number
  /** Undefined where there was no such document. */
  readonly before: unknown
}

/** By which clock, and how long changes take. */
export interface Lag {
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly milliseconds: number
}

export class EarlierDocuments {
  #lag: Lag | undefined
  readonly #changes = new Map<string, readonly Change[]>()
  /** When the latest one was made. */
  #latest = 0

  /** Whether there is a change that may not count yet. A field, for whoever asks often. */
  waits = false

  /** Changes from now on take so long; undefined: all count at once, those before too. */
  follow(lag: Lag | undefined): void {
    this.#lag = lag
    if (!lag) this.#forget()
  }

  /** @param before the document; undefined where there was none. */
  note(collection: string, key: string, before: unknown): void {
    if (!this.#lag) return
    const name = nameOf(collection, key)
    const earlier = this.#open(name, this.#lag)
    this.#latest = this.#lag.clock()
    this.#changes.set(name, [...earlier, { at: this.#latest, before }])
    this.waits = true
  }

  /** What counts in the document's place; undefined where the document itself does. */
  find(collection: string, key: string): { readonly value: unknown } | undefined {
    if (!this.#lag || this.#changes.size === 0) return undefined
    // Most of what is changed nobody asks for again: once the latest change counts, all do.
    if (this.#latest <= this.#lag.clock() - this.#lag.milliseconds) {
      this.#forget()
      return undefined
    }
    const name = nameOf(collection, key)
    const [first] = this.#open(name, this.#lag)
    if (first) return { value: first.before }
    this.#changes.delete(name)
    this.waits = this.#changes.size > 0
    return undefined
  }

  #forget(): void {
    this.#changes.clear()
    this.waits = false
  }

  /** Changes that do not count yet, the first one first. Where the clock was set back, those of later count at once. */
  #open(name: string, { clock, milliseconds }: Lag): readonly Change[] {
    const now = clock()
    return this.#changes.get(name)?.filter(({ at }) => now - milliseconds < at && at <= now) ?? []
  }
}

const nameOf = (collection: string, key: string) => `${collection}\n${key}`
