import { createHash } from 'node:crypto'
import type { Random } from '../program/clockAndRandom.ts'
import type { BlobStore } from './store.ts'

/** Blobs of an emulator that keeps nothing: all bytes stay in memory. */
export function memoryBlobs(random: Random): BlobStore {
  const blobs = new Map<string, Uint8Array>()
  return {
    async write(source) {
      const chunks: Uint8Array[] = []
      for await (const chunk of source) chunks.push(chunk)
      const bytes = Buffer.concat(chunks)
      const id = random.uuid()
      blobs.set(id, bytes)
      return { id, size: bytes.byteLength, md5: createHash('md5').update(bytes).digest('hex') }
    },
    read(id, range) {
      const bytes = blobs.get(id)
      if (!bytes) throw new Error(`There is no blob ${id}.`)
      return Promise.resolve(range ? bytes.subarray(range.start, range.end + 1) : bytes)
    },
    delete(id) {
      blobs.delete(id)
    },
  }
}
