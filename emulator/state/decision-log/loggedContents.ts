import { hash } from 'node:crypto'

/**
 * What many requests of the decision log share: policy documents, callers. Each is written once in a segment, under the
 * hash of its text.
 */
export class LoggedContents {
  readonly #hashes = new WeakMap<object, string>()
  /** Hashes of what the current segment has, or will have with the next block. */
  readonly #written = new Set<string>()
  #waiting: (readonly [hash: string, text: string])[] = []
  #waitingBytes = 0

  /** Of what is to be written with the next block. */
  get waitingBytes(): number {
    return this.#waitingBytes
  }

  /** Whether a content need not be written again. */
  has(contentHash: string): boolean {
    return this.#written.has(contentHash)
  }

  /** @returns the hash that it is found by. */
  keep(content: object): string {
    const text = JSON.stringify(content)
    const key = hash('sha256', text)
    if (!this.#written.has(key)) {
      this.#waiting.push([key, text])
      this.#waitingBytes += Buffer.byteLength(text)
      this.#written.add(key)
    }
    return key
  }

  /** The same for what is replaced and never edited, which is looked at once. */
  keepUnchanging(content: object): string {
    const known = this.#hashes.get(content)
    if (known !== undefined && this.has(known)) return known
    const key = this.keep(content)
    this.#hashes.set(content, key)
    return key
  }

  /** What is to be written with the next block. */
  take(): readonly (readonly [hash: string, text: string])[] {
    const waiting = this.#waiting
    this.#waiting = []
    this.#waitingBytes = 0
    return waiting
  }

  /** In a new segment nothing is written yet; after a write that failed nobody knows. */
  writeAgain(): void {
    this.#written.clear()
    this.#waiting = []
    this.#waitingBytes = 0
  }
}
