import type Database from 'libsql'
import type { Random } from '../program/clockAndRandom.ts'
import { type BlobFiles, smallBytes } from './blobFiles.ts'
import { BoundedCache } from './boundedCache.ts'
import { heldFiles } from './heldFiles.ts'
import type { BlobId, BlobStore, ReceivedBytes } from './store.ts'
import type { Transactions } from './transactions.ts'

const cacheBytes = 16 * 1024 * 1024

interface SmallBytes extends ReceivedBytes {
  readonly bytes: Uint8Array
}

function inMemory(bytes: Uint8Array): SmallBytes {
  return { bytes, size: bytes.byteLength }
}

interface LargeBytes extends ReceivedBytes {
  readonly file: string
}

export interface BlobOptions {
  readonly database: Database.Database
  readonly transactions: Transactions
  readonly files: BlobFiles
  readonly random: Random
  /** Writes that may come after the answer, and get lost. */
  readonly later: (work: () => void) => void
}

/**
 * Small blobs live in the database, written in the transaction of the document that names them: no file to make, to
 * rename or to clean up, which is most of what a small upload costs. Large ones are files. The table of loose files
 * names every file that no document names, before it is made and before it is removed, so that the next start knows
 * what a killed process has left without looking through the files.
 */
export function sqliteBlobs({ database, transactions, files, random, later }: BlobOptions): BlobStore {
  const sql = prepare(database)
  const cache = new BoundedCache<Uint8Array, BlobId>(cacheBytes)
  // Counted here and not by the database, which would give the id of a deleted blob again.
  let lastId = Number((sql.lastId.get() as [number | null])[0] ?? 0)

  const held = heldFiles(removeFile)

  function removeFile(id: string): void {
    if (held.putOff(id)) return
    files.remove(id)
    later(() => sql.settle.run(id))
  }

  for (const [id] of sql.loose.all() as [string][]) removeFile(id)

  async function receiveLarge(head: readonly Uint8Array[], rest: Chunks): Promise<LargeBytes> {
    const file = random.uuid()
    try {
      sql.loosen.run(file)
      return { file, size: await files.write(file, followedBy(head, rest)) }
    } catch (problem) {
      await rest.return?.()
      removeFile(file)
      throw problem
    }
  }

  return {
    async receive(source): Promise<ReceivedBytes> {
      const { chunks, rest } = await readHead(source)
      if (rest) return receiveLarge(chunks, rest)
      return inMemory(Buffer.concat(chunks))
    },
    receiveAtOnce: inMemory,
    keep(received) {
      if (isLarge(received)) {
        sql.settle.run(received.file)
        return received.file
      }
      if (!isSmall(received)) throw new TypeError('Only what was received can be kept.')
      const id = ++lastId
      sql.insert.run([id, received.bytes])
      cache.set(id, received.bytes, received.size)
      transactions.afterRollback(() => cache.delete(id))
      return id
    },
    discard(received) {
      if (isLarge(received)) removeFile(received.file)
    },
    atHand,
    hold: (ids) => held.hold(ids.filter((id) => typeof id === 'string')),
    read(id, range) {
      const bytes = atHand(id)
      if (bytes) return Promise.resolve(range ? bytes.subarray(range.start, range.end + 1) : bytes)
      return readFile(String(id), range)
    },
    delete(id) {
      if (typeof id === 'number') {
        sql.delete.run([id])
        cache.delete(id)
        return
      }
      cache.delete(id)
      sql.loosen.run(id)
      // A transaction that is rolled back keeps its blobs, so a file goes only once its document is gone for good.
      transactions.afterCommit(() => removeFile(id))
    },
  }

  function atHand(id: BlobId): Uint8Array | undefined {
    return cache.get(id) ?? (typeof id === 'number' ? readSmall(id) : undefined)
  }

  /** The first version kept small blobs in files, too: those stay at hand like the others. */
  function readFile(id: string, range: { start: number; end: number } | undefined) {
    const source = files.read(id, range)
    if (range || !(source instanceof Promise)) return source
    return source.then((bytes) => {
      if (bytes.byteLength <= smallBytes) cache.set(id, bytes, bytes.byteLength)
      return bytes
    })
  }

  function readSmall(id: number): Uint8Array {
    const row = sql.read.get(id) as [Uint8Array] | undefined
    if (!row) throw new Error(`There is no blob ${id}.`)
    const [bytes] = row
    cache.set(id, bytes, bytes.byteLength)
    return bytes
  }
}

type Chunks = AsyncIterator<Uint8Array> | Iterator<Uint8Array>

function isLarge(received: ReceivedBytes): received is LargeBytes {
  return 'file' in received
}

function isSmall(received: ReceivedBytes): received is SmallBytes {
  return 'bytes' in received
}

/** Reads until the source ends or is larger than a small blob; `rest` is what has not been read yet. */
async function readHead(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<{ chunks: Uint8Array[]; rest?: Chunks }> {
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

/** No generator: every chunk of a large upload comes by here. */
function followedBy(head: readonly Uint8Array[], rest: Chunks): AsyncIterable<Uint8Array> {
  const first = head.values()
  const next = () => {
    const item = first.next()
    return item.done ? Promise.resolve(rest.next()) : Promise.resolve(item)
  }
  return { [Symbol.asyncIterator]: () => ({ next }) }
}

function prepare(database: Database.Database) {
  return {
    lastId: database.prepare('SELECT max(id) FROM blobs').raw(),
    insert: database.prepare('INSERT INTO blobs VALUES (?, ?)'),
    read: database.prepare('SELECT bytes FROM blobs WHERE id = ?').raw(),
    delete: database.prepare('DELETE FROM blobs WHERE id = ?'),
    loose: database.prepare('SELECT id FROM loose_files').raw(),
    loosen: database.prepare('INSERT INTO loose_files VALUES (?) ON CONFLICT DO NOTHING'),
    settle: database.prepare('DELETE FROM loose_files WHERE id = ?'),
  }
}
