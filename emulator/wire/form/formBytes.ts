/** The bytes of a form, cut at its delimiter lines (RFC 2046 section 5.1.1), with a few kilobytes in memory at most. */

const lineEnd = Buffer.from('\r\n')
const blankLine = Buffer.from('\r\n\r\n')
const dash = '-'.charCodeAt(0)
const blanks: readonly (number | undefined)[] = [' '.charCodeAt(0), '\t'.charCodeAt(0)]

export class FormBytes {
  readonly #chunks: AsyncIterator<Uint8Array>
  readonly #delimiter: Buffer
  readonly #malformed: () => Error
  /** What has come and is not consumed. The first delimiter line has no end of a line before it, so one is put there. */
  #ahead: Buffer = lineEnd
  #received = lineEnd.length

  /** @param malformed what is thrown where the form is none. */
  constructor(source: AsyncIterable<Uint8Array>, boundary: string, malformed: () => Error) {
    this.#chunks = source[Symbol.asyncIterator]()
    this.#delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1')
    this.#malformed = malformed
  }

  /** Bytes up to here. */
  get consumed(): number {
    return this.#received - this.#ahead.length
  }

  /** All up to the next delimiter, which is consumed too. A chunk is good until the next one is asked for. */
  async *content(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const at = this.#ahead.indexOf(this.#delimiter)
      if (at >= 0) {
        if (at > 0) yield this.#ahead.subarray(0, at)
        this.#ahead = this.#ahead.subarray(at + this.#delimiter.length)
        return
      }
      // A delimiter may begin in what is left.
      const certain = this.#ahead.length - this.#delimiter.length + 1
      if (certain > 0) {
        yield this.#ahead.subarray(0, certain)
        this.#ahead = this.#ahead.subarray(certain)
      }
      await this.#more()
    }
  }

  /**
   * The headers behind a delimiter as they stand there; undefined where that was the last one.
   * @param most bytes that they may have; `tooLong` is thrown for more.
   */
  async headers(most: number, tooLong: () => Error): Promise<Buffer | undefined> {
    await this.#atLeast(2)
    if (this.#ahead[0] === dash && this.#ahead[1] === dash) return undefined
    let padding = 0
    while (blanks.includes(this.#ahead[padding])) {
      padding++
      if (padding > most) throw tooLong()
      await this.#atLeast(padding + 2)
    }
    if (this.#ahead.indexOf(lineEnd, padding) !== padding) throw this.#malformed()
    let end = this.#ahead.indexOf(blankLine, padding)
    while (end < 0) {
      if (this.#ahead.length > most) throw tooLong()
      await this.#more()
      end = this.#ahead.indexOf(blankLine, padding)
    }
    if (end > most) throw tooLong()
    const headers = Buffer.from(this.#ahead.subarray(padding, end))
    this.#ahead = this.#ahead.subarray(end + blankLine.length)
    return headers
  }

  /** Reads on to the end: what stands behind the last delimiter means nothing. */
  async finish(): Promise<void> {
    this.#ahead = Buffer.alloc(0)
    for (let next = await this.#chunks.next(); next.done !== true; next = await this.#chunks.next());
  }

  async #atLeast(length: number): Promise<void> {
    while (this.#ahead.length < length) await this.#more()
  }

  async #more(): Promise<void> {
    const next = await this.#chunks.next()
    if (next.done === true) throw this.#malformed()
    this.#received += next.value.byteLength
    this.#ahead = Buffer.concat([this.#ahead, next.value])
  }
}
