import { closeSync, createReadStream, fstatSync, mkdirSync, openSync, readSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'

/** Up to here a blob lives in the database, and bytes are answered at once rather than streamed. */
export const smallBytes = 64 * 1024

/** Where large blobs are: files, or memory where nothing is kept. Ids are UUIDs. */
export interface BlobFiles {
  /** Writes the chunks as they come. What has been written stays when they end early. */
  write(id: string, chunks: AsyncIterable<Uint8Array>): Promise<void>
  read(id: string, range: { start: number; end: number } | undefined): Promise<Uint8Array> | AsyncIterable<Uint8Array>
  /** Removes what there is of it, if anything. */
  remove(id: string): void
}

/** `<folder>/<first two characters of the id>/<id>` */
export function blobFiles(folder: string): BlobFiles {
  const knownFolders = new Set<string>()

  function pathOf(id: string): string {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('The id of a file has the form of a UUID.')
    return join(folder, id.slice(0, 2), id)
  }

  function makeFolder(id: string): void {
    const parent = join(folder, id.slice(0, 2))
    if (knownFolders.has(parent)) return
    mkdirSync(parent, { recursive: true })
    knownFolders.add(parent)
  }

  return {
    async write(id, chunks) {
      makeFolder(id)
      const file = await open(pathOf(id), 'wx')
      try {
        for await (const chunk of chunks) await file.writeFile(chunk)
      } finally {
        await file.close()
      }
    },
    read(id, range) {
      // Opened here and now: a delete that follows does not reach a reader that already has the file.
      const file = openSync(pathOf(id), 'r')
      const last = fstatSync(file).size - 1
      const start = range?.start ?? 0
      const end = Math.min(range?.end ?? last, last)
      if (end - start + 1 > smallBytes) {
        return createReadStream('', { fd: file, start, end, highWaterMark: 4 * smallBytes })
      }
      try {
        return Promise.resolve(readAll(file, start, end - start + 1))
      } finally {
        closeSync(file)
      }
    },
    remove: (id) => rmSync(pathOf(id), { force: true }),
  }
}

export function memoryFiles(): BlobFiles {
  const files = new Map<string, Buffer>()
  return {
    async write(id, chunks) {
      const all: Uint8Array[] = []
      for await (const chunk of chunks) all.push(chunk)
      files.set(id, Buffer.concat(all))
    },
    read(id, range) {
      const bytes = files.get(id)
      if (!bytes) throw new Error(`There is no file ${id}.`)
      return Promise.resolve(range ? bytes.subarray(range.start, range.end + 1) : bytes)
    },
    remove: (id) => void files.delete(id),
  }
}

function readAll(file: number, start: number, length: number): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow(length)
  let filled = 0
  while (filled < length) {
    const count = readSync(file, bytes, filled, length - filled, start + filled)
    if (count === 0) throw new Error('A file is shorter than its own size.')
    filled += count
  }
  return bytes
}
