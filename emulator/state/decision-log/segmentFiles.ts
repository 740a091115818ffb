import { closeSync, ftruncateSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Numbered files that grow at their end alone. */
export interface SegmentFiles {
  /** Of those there are, the smallest first. */
  numbers(): readonly number[]
  read(number: number): Buffer
  /**
   * Writes behind the first `position` bytes, which stay; the file is made where there is none. All of `bytes` is there
   * afterwards or, when this throws, nothing of it. A process that is killed meanwhile may leave a part.
   */
  write(number: number, position: number, bytes: Uint8Array): void
  remove(number: number): void
  /** Lets go of the file that was written last. */
  close(): void
}

const fileName = /^(\d{10})\.log$/

/** `<folder>/<number, ten digits>.log`. The folder is made, for its owner alone, with the first file. */
export function segmentFiles(folder: string): SegmentFiles {
  /** The file that is written to: one at a time. */
  let open: { readonly number: number; readonly descriptor: number } | undefined

  const pathOf = (number: number) => join(folder, `${String(number).padStart(10, '0')}.log`)

  function close(): void {
    if (open) closeSync(open.descriptor)
    open = undefined
  }

  function descriptorOf(number: number, position: number): number {
    if (open?.number === number) return open.descriptor
    close()
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const descriptor = openSync(pathOf(number), position === 0 ? 'w' : 'r+', 0o600)
    open = { number, descriptor }
    // What a killed process wrote in part.
    ftruncateSync(descriptor, position)
    return descriptor
  }

  return {
    numbers() {
      const names = readNames(folder)
      return names.flatMap((name) => fileName.exec(name)?.slice(1).map(Number) ?? []).sort((a, b) => a - b)
    },
    read: (number) => readFileSync(pathOf(number)),
    write(number, position, bytes) {
      const descriptor = descriptorOf(number, position)
      try {
        for (let done = 0; done < bytes.byteLength;) {
          done += writeSync(descriptor, bytes, done, bytes.byteLength - done, position + done)
        }
      } catch (problem) {
        ftruncateSync(descriptor, position)
        throw problem
      }
    },
    remove(number) {
      if (open?.number === number) close()
      rmSync(pathOf(number), { force: true })
    },
    close,
  }
}

function readNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw problem
  }
}

/** For those who keep nothing. */
export function memorySegments(): SegmentFiles {
  const files = new Map<number, Buffer[]>()
  return {
    numbers: () => [...files.keys()].sort((a, b) => a - b),
    read: (number) => Buffer.concat(files.get(number) ?? []),
    write(number, position, bytes) {
      const kept = position === 0 ? [] : (files.get(number) ?? [])
      kept.push(Buffer.from(bytes))
      files.set(number, kept)
    },
    remove: (number) => void files.delete(number),
    close: () => undefined,
  }
}
