import { chunksOf } from './chunksOf.ts'

/** What is kept of a stream in an answer: a page shows the beginning, whatever the length. */
export class StreamStart {
  readonly bytes: Uint8Array
  /** Whether that is all of it. */
  readonly isWhole: boolean
  /** In bytes, where the answer said it. */
  readonly length: number | undefined
  /** Its MIME type, where the answer said it. */
  readonly type: string | undefined

  constructor(
    bytes: Uint8Array,
    { isWhole, length, type }: { readonly isWhole: boolean; readonly length?: unknown; readonly type?: unknown },
  ) {
    this.bytes = bytes
    this.isWhole = isWhole
    this.length = typeof length === 'number' ? length : isWhole ? bytes.byteLength : undefined
    this.type = typeof type === 'string' ? type : undefined
  }
}

/** Reads at most so many bytes; a stream that never ends is let go there. */
export async function readStart(
  body: unknown,
  limit: number,
  { signal, onBytes }: { readonly signal?: AbortSignal | undefined; readonly onBytes?: (loaded: number) => void } = {},
): Promise<{ readonly parts: readonly Uint8Array[]; readonly isWhole: boolean }> {
  const parts: Uint8Array[] = []
  let room = limit
  for await (const chunk of chunksOf(body, signal)) {
    parts.push(chunk.subarray(0, room))
    if (chunk.byteLength > room) return { parts, isWhole: false }
    room -= chunk.byteLength
    onBytes?.(limit - room)
  }
  return { parts, isWhole: true }
}

/** One array of all parts, or of their first bytes. @param most in bytes */
export function joined(parts: readonly Uint8Array[], most = Number.POSITIVE_INFINITY): Uint8Array {
  const length = parts.reduce((sum, { byteLength }) => sum + byteLength, 0)
  const all = new Uint8Array(Math.min(length, most))
  let at = 0
  for (const part of parts) {
    const fits = part.subarray(0, all.byteLength - at)
    all.set(fits, at)
    at += fits.byteLength
  }
  return all
}
