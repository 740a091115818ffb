import { IncomingMessage, type ServerResponse } from 'node:http'
import { emptyBytes, type HttpRequest, type RequestBody } from '../wire/message.ts'
import { collectBody } from './collectBody.ts'

/**
 * The request as the emulator passes it on. Path and query stay exactly as they were sent: both are signed.
 * @param body its bytes, where it has any.
 */
export function toMessage(incoming: JoinedMessage, body: RequestBody): HttpRequest {
  const target = incoming.url ?? '/'
  const mark = target.indexOf('?')
  const { headers, repeats } = incoming.joined
  const hasBody = headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'
  return {
    method: incoming.method ?? 'GET',
    rawPath: mark === -1 ? target : target.slice(0, mark),
    rawQuery: mark === -1 ? '' : target.slice(mark + 1),
    headers,
    body: hasBody ? body : noBody,
    isSecure: 'encrypted' in incoming.socket,
    repeatsHeaders: repeats,
  }
}

interface JoinedHeaders {
  readonly headers: Record<string, string>
  readonly repeats: boolean
}

/**
 * What Node makes of a request, with the headers as they are passed on. Node's own `headers` drop repeated ones of some names and
 * join the others with a space that was not signed. Node looks at two of them (`host`, `expect`) in each request: it is shown these,
 * so that its own, which nobody else reads, are never made.
 */
export class JoinedMessage extends IncomingMessage {
  #joined: JoinedHeaders | undefined

  get joined(): JoinedHeaders {
    return (this.#joined ??= joinHeaders(this.rawHeaders))
  }
}

// A class may not declare an accessor where the one before it declares a property, which `headers` is by its types alone.
Object.defineProperty(JoinedMessage.prototype, 'headers', {
  get(this: JoinedMessage) {
    return this.joined.headers
  },
})

/** What has no prototype itself is slow to go through. */
const noNames = Object.freeze(Object.create(null) as object)

function joinHeaders(raw: readonly string[]): JoinedHeaders {
  let repeats = false
  const headers = Object.create(noNames) as Record<string, string>
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = (raw[index] ?? '').toLowerCase()
    const value = raw[index + 1] ?? ''
    const known = headers[name]
    if (known !== undefined) repeats = true
    headers[name] = known === undefined ? value : `${known},${value}`
  }
  return { headers, repeats }
}

const noBody: AsyncIterable<Uint8Array> = {
  async *[Symbol.asyncIterator]() {
    yield emptyBytes
  },
}

/** Bytes. What is still to come of a refused upload is read up to here, so that its connection can be used again. */
const mostReadAway = 256 * 1024 * 1024
/** Milliseconds. */
const longestSilence = 500

/** The bytes of a request. Whoever stops reading leaves the connection as it is, so that an answer can still be sent. */
export class IncomingBody implements RequestBody {
  readonly #incoming: IncomingMessage
  readonly #ask: (() => void) | undefined
  #iterator: AsyncIterator<Uint8Array> | undefined
  #collected: Promise<Uint8Array> | undefined

  /** @param ask tells the client to send the body, once somebody reads it. */
  constructor(incoming: IncomingMessage, ask?: () => void) {
    this.#incoming = incoming
    this.#ask = ask
  }

  [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    if (this.#iterator) return this.#iterator
    if (this.#collected) return (this.#iterator = only(this.#collected))
    this.#ask?.()
    return (this.#iterator = this.#incoming.iterator({ destroyOnReturn: false }))
  }

  /** Asked again, it gives out the same. */
  collect(): Promise<Uint8Array> {
    if (this.#collected) return this.#collected
    if (this.#iterator) throw new Error('A body that somebody goes through is not taken as a whole.')
    this.#ask?.()
    return (this.#collected = collectBody(this.#incoming))
  }

  /**
   * To be called with the answer at hand, before it is sent: drops what nobody has read. A client that sends its whole
   * body before it looks at the answer would wait for ever otherwise, and so would the next request on its connection.
   * After 256 MiB more the connection ends, once the answer is sent. Undefined where nothing is left.
   */
  readAway(outgoing: ServerResponse): UnreadBody | undefined {
    const incoming = this.#incoming
    if (incoming.destroyed || (incoming.complete && incoming.readableLength === 0)) return undefined
    // Takes its listeners off, without which nothing flows.
    const ready = Promise.resolve(this.#iterator?.return?.()).then(() => undefined)
    return { ready, gone: ready.then(() => drop(incoming, outgoing)) }
  }
}

async function* only(bytes: Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await bytes
}

export interface UnreadBody {
  /** The answer can be sent. */
  readonly ready: Promise<void>
  /** Nothing of the body is to come, as far as one can tell. */
  readonly gone: Promise<void>
}

function drop(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    // A client that waits to be asked for its body sends none.
    const silence = setTimeout(resolve, longestSilence).unref()
    let dropped = 0
    incoming.on('data', ({ byteLength }: Uint8Array) => {
      silence.refresh()
      dropped += byteLength
      if (dropped <= mostReadAway) return
      resolve()
      incoming.pause()
      const end = () => incoming.socket.destroy()
      if (outgoing.writableFinished) end()
      else outgoing.once('finish', end)
    })
    incoming.once('close', resolve)
    incoming.once('end', resolve)
    // A client that goes away in the middle of its body has its answer, or wants none.
    incoming.on('error', () => resolve())
  })
}
