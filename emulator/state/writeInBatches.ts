/** Bytes that are written at once. */
const batchBytes = 1024 * 1024
/** Of chunks in a batch: what a system takes at once (IOV_MAX), and many tiny ones cost more memory than their bytes. */
const mostChunks = 1024

/** Writes chunks one after another. @returns how many bytes were taken, which may be fewer. */
export type WriteAt = (chunks: readonly Uint8Array[], position: number) => Promise<number>

/**
 * Writes chunks from position 0 on, in batches: while one is written, the next fills, and no third one is kept. When it
 * ends, in whatever way, nothing is being written any more.
 * @returns how many bytes there were.
 * @throws what the source or the disk throws.
 */
export async function writeInBatches(chunks: AsyncIterable<Uint8Array>, writeAt: WriteAt): Promise<number> {
  let batch: Uint8Array[] = []
  let length = 0
  let position = 0
  let writing = Promise.resolve()

  async function flush(): Promise<void> {
    await writing
    writing = writeAll(batch, position, writeAt)
    // Heard by whoever waits for it next; until then it is nobody's.
    writing.catch(() => undefined)
    position += length
    batch = []
    length = 0
  }

  try {
    for await (const chunk of chunks) {
      batch.push(chunk)
      length += chunk.byteLength
      if (length >= batchBytes || batch.length === mostChunks) await flush()
    }
    await flush()
    await writing
    return position
  } finally {
    await writing.catch(() => undefined)
  }
}

/** A disk that has taken a part, as one that is nearly full does, is asked to take the rest, and then says why not. */
async function writeAll(chunks: readonly Uint8Array[], start: number, writeAt: WriteAt): Promise<void> {
  let left = withoutFirst(chunks, 0)
  for (let position = start; left.length > 0;) {
    const taken = await writeAt(left, position)
    if (taken === 0) throw new Error('The disk takes no more bytes and does not say why.')
    position += taken
    left = withoutFirst(left, taken)
  }
}

/** What is left of chunks without their first bytes; none of it is empty. */
function withoutFirst(chunks: readonly Uint8Array[], count: number): readonly Uint8Array[] {
  const left: Uint8Array[] = []
  let dropped = 0
  for (const chunk of chunks) {
    const drop = Math.min(count - dropped, chunk.byteLength)
    dropped += drop
    if (drop < chunk.byteLength) left.push(drop === 0 ? chunk : chunk.subarray(drop))
  }
  return left
}
