import type { BlobId, Store } from '../../state/store.ts'
import { emptyBytes } from '../../wire/message.ts'
import type { ByteRange } from './byteRange.ts'
import type { ObjectPart } from './rows.ts'

/** What is read of one blob; all of it where no range is said. */
interface Slice {
  readonly blob: BlobId
  readonly range?: ByteRange
}

/**
 * The bytes of an object, part after part, of which no more is held than of one. Nothing may come between finding the row and this
 * call: a delete in between would take the bytes away. Afterwards it does not, until the end of the reading, or of the wish to read.
 * @param range of the object's bytes; undefined for all.
 */
export function readParts(
  store: Store,
  parts: readonly ObjectPart[],
  range: ByteRange | undefined,
): Promise<Uint8Array> | AsyncIterable<Uint8Array> {
  const slices = slicesOf(parts, range)
  const [first] = slices
  if (!first) return Promise.resolve(emptyBytes)
  return slices.length === 1 ? store.blobs.read(first.blob, first.range) : readInTurn(store, slices)
}

function slicesOf(parts: readonly ObjectPart[], range: ByteRange | undefined): readonly Slice[] {
  const [only] = parts
  if (only && parts.length === 1) return [{ blob: only.blob, ...(range && { range }) }]
  const slices: Slice[] = []
  let offset = 0
  for (const { blob, size } of parts) {
    const start = Math.max(0, (range?.start ?? 0) - offset)
    const end = Math.min(size, (range?.end ?? Infinity) + 1 - offset) - 1
    if (start <= end) slices.push(start === 0 && end === size - 1 ? { blob } : { blob, range: { start, end } })
    offset += size
  }
  return slices
}

function readInTurn(store: Store, slices: readonly Slice[]): AsyncIterableIterator<Uint8Array> {
  const letGo = store.blobs.hold(slices.map(({ blob }) => blob))
  // Small ones cannot be held. An object has few: all parts but the last are large.
  const sources = slices.map(({ blob, range }) => {
    const read = () => store.blobs.read(blob, range)
    if (typeof blob === 'string') return read
    const atHand = read()
    return () => atHand
  })
  const chunks = chunksOf(sources, letGo)
  let hasBegun = false
  return {
    next() {
      hasBegun = true
      return chunks.next()
    },
    return() {
      // A generator that was never asked for anything ends without a look at its `finally`.
      if (!hasBegun) letGo()
      return chunks.return(undefined)
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

async function* chunksOf(
  sources: readonly (() => Promise<Uint8Array> | AsyncIterable<Uint8Array>)[],
  letGo: () => void,
): AsyncGenerator<Uint8Array, undefined> {
  try {
    for (const read of sources) {
      const source = read()
      if (source instanceof Promise) yield await source
      else yield* source
    }
  } finally {
    letGo()
  }
}
