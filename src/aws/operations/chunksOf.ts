/**
 * Reads what an answer streams, part by part: a stream of the web or of Node, or a Blob. Events of an event stream come
 * as lines of JSON. Whoever reads no further lets the rest go.
 * @throws the signal's reason once it is given up, and whatever breaks the stream off
 */
export async function* chunksOf(body: unknown, signal?: AbortSignal): AsyncGenerator<Uint8Array, void, void> {
  const source = sourceOf(body)
  if (!source) return
  let isOver = false
  const givenUp = signal && whenAborted(signal)
  try {
    for (;;) {
      signal?.throwIfAborted()
      const { done, value } = await (givenUp ? Promise.race([source.next(), givenUp.promise]) : source.next())
      if (done === true) {
        isOver = true
        return
      }
      yield value instanceof Uint8Array ? value : new TextEncoder().encode(`${JSON.stringify(value)}\n`)
    }
  } finally {
    givenUp?.forget()
    // A stream that hangs would not say that it has stopped: nobody waits for it.
    if (!isOver) source.stop()
  }
}

/** Whether an answer's member is such a stream. */
export function isStream(value: unknown): boolean {
  return sourceOf(value, { looksOnly: true }) !== undefined
}

interface Source {
  next(): Promise<{ readonly done?: boolean | undefined; readonly value?: unknown }>
  stop(): void
}

const nothing: Source = { next: () => Promise.resolve({ done: true }), stop: () => undefined }

function sourceOf(body: unknown, { looksOnly = false } = {}): Source | undefined {
  if (typeof Blob !== 'undefined' && body instanceof Blob) return looksOnly ? nothing : sourceOf(body.stream())
  if (typeof ReadableStream !== 'undefined' && body instanceof ReadableStream) {
    if (looksOnly) return nothing
    const reader = (body as ReadableStream<unknown>).getReader()
    return { next: () => reader.read(), stop: () => void reader.cancel().catch(() => undefined) }
  }
  if (typeof body !== 'object' || body === null || !(Symbol.asyncIterator in body)) return undefined
  if (looksOnly) return nothing
  const iterator = (body as AsyncIterable<unknown>)[Symbol.asyncIterator]()
  return { next: () => iterator.next(), stop: () => void iterator.return?.().catch(() => undefined) }
}

function whenAborted(signal: AbortSignal): { readonly promise: Promise<never>; forget(): void } {
  let forget: () => void = () => undefined
  const promise = new Promise<never>((_, reject) => {
    const abort = () => reject(signal.reason as Error)
    signal.addEventListener('abort', abort)
    forget = () => signal.removeEventListener('abort', abort)
  })
  promise.catch(() => undefined)
  return { promise, forget }
}
