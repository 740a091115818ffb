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

  /** Whether there is a change that may not count yet. A field, for whoever asks often. */
  waits = false

  /** Changes from now on take so long; undefined: all count at once, those before too. */
  follow(lag: Lag | undefined): void {
    this.#lag = lag
    if (lag) return
    this.#changes.clear()
    this.waits = false
  }

  /** @param before the document; undefined where there was none. */
  note(collection: string, key: string, before: unknown): void {
    if (!this.#lag) return
    const name = nameOf(collection, key)
    this.#changes.set(name, [...this.#open(name, this.#lag), { at: this.#lag.clock(), before }])
    this.waits = true
  }

  /** What counts in the document's place; undefined where the document itself does. */
  find(collection: string, key: string): { readonly value: unknown } | undefined {
    if (!this.#lag || this.#changes.size === 0) return undefined
    const name = nameOf(collection, key)
    const [first] = this.#open(name, this.#lag)
    if (first) return { value: first.before }
    this.#changes.delete(name)
    this.waits = this.#changes.size > 0
    return undefined
  }

  /** Changes that do not count yet, the first one first. Where the clock was set back, those of later count at once. */
  #open(name: string, { clock, milliseconds }: Lag): readonly Change[] {
    const now = clock()
    return this.#changes.get(name)?.filter(({ at }) => now - milliseconds < at && at <= now) ?? []
  }
}

const nameOf = (collection: string, key: string) => `${collection}\n${key}`
