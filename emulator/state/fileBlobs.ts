import { createHash } from 'node:crypto'
import {
  closeSync,
  createReadStream,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Random } from '../program/clockAndRandom.ts'
import { BoundedCache } from './boundedCache.ts'
import type { BlobStore } from './store.ts'

/** Up to here a blob is written in one go and kept in memory after its first use. */
const smallBytes = 64 * 1024
const cacheBytes = 16 * 1024 * 1024

/**
 * Blobs as files: `<folder>/<first two characters of the id>/<id>`. Bytes are written to `<folder>/incomplete/` and
 * renamed when whole, so that what stands under its id is always complete; what a killed process left half-written is
 * removed at the next start.
 */
export function fileBlobs(folder: string, random: Random): BlobStore {
  const incomplete = join(folder, 'incomplete')
  rmSync(incomplete, { recursive: true, force: true })
  mkdirSync(incomplete, { recursive: true })
  const cache = new BoundedCache<Uint8Array>(cacheBytes)
  const knownFolders = new Set<string>()

  function finish(id: string): void {
    const parent = join(folder, id.slice(0, 2))
    if (!knownFolders.has(parent)) {
      mkdirSync(parent, { recursive: true })
      knownFolders.add(parent)
    }
    renameSync(join(incomplete, id), pathOf(id))
  }

  function pathOf(id: string): string {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('A blob id has the form of a UUID.')
    return join(folder, id.slice(0, 2), id)
  }

  return {
    async write(source) {
      const id = random.uuid()
      const head = await readHead(source)
      if (head.rest === undefined) {
        const bytes = Buffer.concat(head.chunks)
        writeFileSync(join(incomplete, id), bytes)
        finish(id)
        cache.set(id, bytes, bytes.byteLength)
        return { id, size: bytes.byteLength, md5: createHash('md5').update(bytes).digest('hex') }
      }
      const written = await writeLarge(join(incomplete, id), head.chunks, head.rest)
      finish(id)
      return { id, ...written }
    },

    read(id, range) {
      const cached = cache.get(id)
      if (cached) return Promise.resolve(range ? cached.subarray(range.start, range.end + 1) : cached)
      // Opened here and now: a delete that follows does not reach a reader that already has the file.
      const file = openSync(pathOf(id), 'r')
      const size = fstatSync(file).size
      const start = range?.start ?? 0
      const end = Math.min(range?.end ?? size - 1, size - 1)
      if (end - start + 1 > smallBytes) {
        return createReadStream('', { fd: file, start, end, highWaterMark: 4 * smallBytes })
      }
      try {
        const bytes = readAll(file, start, end - start + 1)
        if (!range || bytes.byteLength === size) cache.set(id, bytes, bytes.byteLength)
        return Promise.resolve(bytes)
      } finally {
        closeSync(file)
      }
    },

    delete(id) {
      cache.delete(id)
      rmSync(pathOf(id), { force: true })
    },
  }
}

/** Reads until the source ends or is larger than a small blob; `rest` is what has not been read yet. */
async function readHead(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<{ chunks: Uint8Array[]; rest?: AsyncIterator<Uint8Array> | Iterator<Uint8Array> }> {
  const iterator = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()
  const chunks: Uint8Array[] = []
  let size = 0
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    chunks.push(next.value)
    size += next.value.byteLength
    if (size > smallBytes) return { chunks, rest: iterator }
  }
  return { chunks }
}

async function writeLarge(
  path: string,
  head: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array> | Iterator<Uint8Array>,
): Promise<{ size: number; md5: string }> {
  const hash = createHash('md5')
  let size = 0
  const file = await open(path, 'wx').catch(async (problem: unknown) => {
    await rest.return?.()
    throw problem
  })
  try {
    const append = async (chunk: Uint8Array) => {
      hash.update(chunk)
      size += chunk.byteLength
      await file.writeFile(chunk)
    }
    for (const chunk of head) await append(chunk)
    for (let next = await rest.next(); !next.done; next = await rest.next()) await append(next.value)
    await file.close()
  } catch (problem) {
    await file.close().catch(() => undefined)
    await rm(path, { force: true })
    await rest.return?.()
    throw problem
  }
  return { size, md5: hash.digest('hex') }
}

function readAll(file: number, start: number, length: number): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow(length)
  let filled = 0
  while (filled < length) {
    const count = readSync(file, bytes, filled, length - filled, start + filled)
    if (count === 0) throw new Error('A blob is shorter than its own size.')
    filled += count
  }
  return bytes
}
