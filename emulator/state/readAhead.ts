import { closeSync, read } from 'node:fs'

/** Bytes of a chunk at most. */
const chunkBytes = 1024 * 1024

/**
 * The bytes from `start` up to `end`, both included, of an open file, which it closes when they have been read, when
 * nobody wants more of them, and when the file cannot be read. Two buffers take turns, so that the next chunk is read
 * while one is sent: a chunk is good until the next one is asked for. Whoever keeps chunks keeps copies.
 * @throws where the file has fewer bytes, once what it has was given.
 */
export function readAhead(file: number, range: { start: number; end: number }): AsyncIterableIterator<Uint8Array> {
  const chunks = readChunks(file, range)
  let hasBegun = false
  return {
    next() {
      hasBegun = true
      return chunks.next()
    },
    return() {
      // A generator that was never asked for anything ends without a look at its `finally`.
      if (!hasBegun) closeSync(file)
      hasBegun = true
      return chunks.return(undefined)
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

async function* readChunks(file: number, { start, end }: { start: number; end: number }) {
  const size = Math.min(chunkBytes, end - start + 1)
  let position = start
  let buffer: Buffer = Buffer.allocUnsafeSlow(size)
  let other: Buffer | undefined
  let coming: Promise<number> | undefined
  const readNext = () => readAt(file, buffer.subarray(0, end - position + 1), position)
  try {
    coming = readNext()
    while (position <= end) {
      const chunk = buffer.subarray(0, await coming)
      if (chunk.byteLength === 0) throw new Error('A file is shorter than it was when it was opened.')
      position += chunk.byteLength
      if (position <= end) {
        const next = other ?? Buffer.allocUnsafeSlow(size)
        other = buffer
        buffer = next
        coming = readNext()
        // Heard when the next chunk is asked for, if it is.
        coming.catch(() => undefined)
      }
      yield chunk
    }
  } finally {
    // A file that is closed under a read may be another one by the time it is read.
    await coming?.catch(() => undefined)
    closeSync(file)
  }
}

function readAt(file: number, buffer: Buffer, position: number): Promise<number> {
  return new Promise((resolve, reject) => {
    read(file, buffer, 0, buffer.byteLength, position, (problem, count) => (problem ? reject(problem) : resolve(count)))
  })
}
