/**
 * Bytes that are read in the form in which they can be stored: the memory of a chunk of a blob is used again when the next one is asked
 * for, and whoever writes several at once would write the later one twice.
 */
export async function* lastingChunks(
  read: Promise<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  if (read instanceof Promise) yield await read
  else for await (const chunk of read) yield Uint8Array.from(chunk)
}
