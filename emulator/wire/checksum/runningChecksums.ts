/** All checksums that are wanted of one body, whoever wants them. */
import { type DigestEncoding, type RunningChecksum, startChecksum } from './checksum.ts'

interface Wanted {
  readonly name: string
  readonly running: RunningChecksum
  digest?: { readonly text: string; readonly encoding: DigestEncoding }
}

/** The checksums of one body while it is read: each is computed once, however many ask for it. */
export class RunningChecksums {
  /** Three at most, nearly always. */
  readonly #wanted: Wanted[] = []
  #hasBegun = false

  /**
   * Asks for one more, before the first bytes. @param name as `startChecksum` takes it.
   * @returns false for an algorithm that is not computed here.
   */
  add(name: string): boolean {
    if (this.#find(name)) return true
    if (this.#hasBegun) throw new Error(`The checksum ${name} was asked for when bytes had been read already.`)
    const running = startChecksum(name)
    if (running) this.#wanted.push({ name, running })
    return running !== undefined
  }

  update(bytes: Uint8Array): void {
    this.#hasBegun = true
    for (const { running } of this.#wanted) running.update(bytes)
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
    const wanted = this.#find(name)
    if (!wanted) throw new Error(`Nobody asked for the checksum ${name}.`)
    const { text, encoding: known } = (wanted.digest ??= { text: wanted.running.digest(encoding), encoding })
    return known === encoding ? text : Buffer.from(text, known).toString(encoding)
  }

  #find(name: string): Wanted | undefined {
    for (const wanted of this.#wanted) if (wanted.name === name) return wanted
    return undefined
  }
}
