/** All checksums that are wanted of one body, whoever wants them. */
import { type DigestEncoding, type RunningChecksum, startChecksum } from './checksum.ts'

/** The checksums of one body while it is read: each is computed once, however many ask for it. */
export class RunningChecksums {
  readonly #running = new Map<string, RunningChecksum>()
  readonly #digests = new Map<string, { readonly text: string; readonly encoding: DigestEncoding }>()
  #hasBegun = false

  /**
   * Asks for one more, before the first bytes. @param name as `startChecksum` takes it.
   * @returns false for an algorithm that is not computed here.
   */
  add(name: string): boolean {
    if (this.#running.has(name)) return true
    if (this.#hasBegun) throw new Error(`The checksum ${name} was asked for when bytes had been read already.`)
    const running = startChecksum(name)
    if (running) this.#running.set(name, running)
    return running !== undefined
  }

  update(bytes: Uint8Array): void {
    this.#hasBegun = true
    for (const running of this.#running.values()) running.update(bytes)
  }

  /** Of all bytes, once all have been seen: base64 of the big-endian value. @param name of one that was asked for. */
  digestOf(name: string): string {
    return this.#digestIn('base64', name)
  }

  /** The same as hexadecimal digits. */
  hexOf(name: string): string {
    return this.#digestIn('hex', name)
  }

  /** Most are wanted in one encoding alone. */
  #digestIn(encoding: DigestEncoding, name: string): string {
    const known = this.#digests.get(name)
    if (known)
      return known.encoding === encoding ? known.text : Buffer.from(known.text, known.encoding).toString(encoding)
    const running = this.#running.get(name)
    if (!running) throw new Error(`Nobody asked for the checksum ${name}.`)
    const text = running.digest(encoding)
    this.#digests.set(name, { text, encoding })
    return text
  }
}
