import type { IncomingMessage, ServerResponse } from 'node:http'

/** Bytes. What is still to come of a refused upload is read up to here, so that its connection can be used again. */
const mostReadAway = 256 * 1024 * 1024

/** The bytes of a request. Whoever stops reading leaves the connection as it is, so that an answer can still be sent. */
export class IncomingBody implements AsyncIterable<Uint8Array> {
  readonly #incoming: IncomingMessage
  readonly #ask: (() => void) | undefined
  #iterator: AsyncIterator<Uint8Array> | undefined

  /** @param ask tells the client to send the body, once somebody reads it. */
  constructor(incoming: IncomingMessage, ask?: () => void) {
    this.#incoming = incoming
    this.#ask = ask
  }

  [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    if (this.#iterator) return this.#iterator
    this.#ask?.()
    return (this.#iterator = this.#incoming.iterator({ destroyOnReturn: false }))
  }

  /**
   * To be called with the answer at hand, before it is sent: drops what nobody has read. A client that sends its whole
   * body before it looks at the answer would wait for ever otherwise, and so would the next request on its connection.
   * After 256 MiB more the connection ends, once the answer is sent. Undefined where nothing is left.
   */
  readAway(outgoing: ServerResponse): Promise<void> | undefined {
    const incoming = this.#incoming
    if (incoming.destroyed || (incoming.complete && incoming.readableLength === 0)) return undefined
    return drop(incoming, this.#iterator, outgoing)
  }
}

async function drop(
  incoming: IncomingMessage,
  iterator: AsyncIterator<Uint8Array> | undefined,
  outgoing: ServerResponse,
): Promise<void> {
  // Takes its listeners off, without which nothing flows.
  await iterator?.return?.()
  let dropped = 0
  incoming.on('data', ({ byteLength }: Uint8Array) => {
    dropped += byteLength
    if (dropped <= mostReadAway) return
    incoming.pause()
    const end = () => incoming.socket.destroy()
    if (outgoing.writableFinished) end()
    else outgoing.once('finish', end)
  })
  // A client that goes away in the middle of its body has its answer, or wants none.
  incoming.on('error', () => undefined)
}
