import {
  closeSync,
  type Dirent,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmdirSync,
  rmSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { flushFile } from './flushFile.ts'
import { readAhead } from './readAhead.ts'
import { writeInBatches } from './writeInBatches.ts'

/** Up to here a blob lives in the database, and bytes are answered at once rather than streamed. */
export const smallBytes = 64 * 1024

/** Where large blobs are: files, or memory where nothing is kept. Ids are UUIDs. */
export interface BlobFiles {
  /**
   * Writes the chunks as they come. What has been written stays when they end early.
   * @returns how many bytes there were.
   */
  write(id: string, chunks: AsyncIterable<Uint8Array>): Promise<number>
  /** A chunk that does not come at once is good until the next one is asked for. */
  read(id: string, range: { start: number; end: number } | undefined): Promise<Uint8Array> | AsyncIterable<Uint8Array>
  /** Removes what there is of it, if anything. */
  remove(id: string): void
  /** Of all that there are. Looks through every folder. */
  ids(): readonly string[]
}

const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** `<folder>/<first two characters of the id>/<id>` @param options.powerLossSafe whether what was written outlives a loss of power. */
export function blobFiles(folder: string, { powerLossSafe = false } = {}): BlobFiles {
  const knownFolders = new Set<string>()

  function pathOf(id: string): string {
    if (!idForm.test(id)) throw new Error('The id of a file has the form of a UUID.')
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
        const size = await writeInBatches(chunks, async (parts, position) => {
          const { bytesWritten } = await file.writev(parts, position)
          return bytesWritten
        })
        if (powerLossSafe) await flushFile(file, pathOf(id))
        return size
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
      if (end - start + 1 > smallBytes) return readAhead(file, { start, end })
      try {
        return Promise.resolve(readAll(file, start, end - start + 1))
      } finally {
        closeSync(file)
      }
    },
    remove: (id) => rmSync(pathOf(id), { force: true }),
    ids: () => blobFileIds(folder),
  }
}

/**
 * Names alone tell these files from other people's, so that only what stands under a name of its own, in the folder where
 * it belongs, counts. Links are not followed: what they lead to may be somebody else's.
 */
export function blobFileIds(folder: string): readonly string[] {
  return entriesOf(folder)
    .filter((parent) => parent.isDirectory())
    .flatMap(({ name }) => idsIn(join(folder, name)).filter((id) => id.startsWith(name) && name.length === 2))
}

/** Removes what the first version wrote and a killed process left half-written, which it kept in a folder of their own. */
export function removeIncompleteFiles(folder: string): void {
  const incomplete = join(folder, 'incomplete')
  for (const id of idsIn(incomplete)) rmSync(join(incomplete, id), { force: true })
  if (isFolder(incomplete) && readdirSync(incomplete).length === 0) rmdirSync(incomplete)
}

function idsIn(folder: string): readonly string[] {
  return entriesOf(folder)
    .filter((entry) => entry.isFile() && idForm.test(entry.name))
    .map(({ name }) => name)
}

function entriesOf(folder: string): readonly Dirent[] {
  return isFolder(folder) ? readdirSync(folder, { withFileTypes: true }) : []
}

/** Whether there is a folder, and not a link to one. */
export function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

export function memoryFiles(): BlobFiles {
  const files = new Map<string, Buffer>()
  return {
    async write(id, chunks) {
      const all: Uint8Array[] = []
      for await (const chunk of chunks) all.push(chunk)
      const bytes = Buffer.concat(all)
      files.set(id, bytes)
      return bytes.byteLength
    },
    read(id, range) {
      const bytes = files.get(id)
      if (!bytes) throw new Error(`There is no file ${id}.`)
      return Promise.resolve(range ? bytes.subarray(range.start, range.end + 1) : bytes)
    },
    remove: (id) => void files.delete(id),
    ids: () => [...files.keys()],
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
