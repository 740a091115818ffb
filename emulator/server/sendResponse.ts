import type { ServerResponse } from 'node:http'
import type { HttpResponse } from '../wire/message.ts'

/** What a client is told of a problem that is ours. The log says more. */
export function failedAnswer() {
  const body = 'The emulator failed to answer. Its log says where.\n'
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'content-length': String(body.length) }
  return { status: 500, headers, body }
}

/**
 * Writes the answer out. A body that fails half-way, or is not as long as its head says, cuts the connection, so that no
 * client takes the part for the whole.
 * @param unread settles when nothing more comes of a body that nobody wants. A connection that ends while bytes are on
 *   their way is reset, and the client may never see its answer.
 * @throws what keeps the answer from being sent. Where nothing was sent yet, `failedAnswer` is sent before; otherwise the
 *   caller ends the connection.
 */
export async function sendResponse(
  outgoing: ServerResponse,
  response: HttpResponse,
  unread?: Promise<void>,
): Promise<void> {
  const body = inBytes(response.body)
  try {
    if (isAtHand(body)) completeLength(outgoing, response, body)
    writeHead(outgoing, response)
  } catch (problem) {
    if (!isAtHand(body)) await body[Symbol.asyncIterator]().return?.()
    if (!outgoing.headersSent) {
      const failed = failedAnswer()
      writeHead(outgoing, failed)
      await sendAtHand(outgoing, failed.body, unread)
    }
    throw problem
  }
  if (isAtHand(body)) await sendAtHand(outgoing, body, unread)
  else await sendChunks(outgoing, body, response.headers['content-length'])
}

type AtHand = Uint8Array | string | undefined

async function sendAtHand(outgoing: ServerResponse, body: AtHand, unread: Promise<void> | undefined): Promise<void> {
  if (unread && !outgoing.shouldKeepAlive) {
    if (body === undefined) outgoing.flushHeaders()
    else outgoing.write(body)
    await unread
    outgoing.end()
  } else outgoing.end(body)
}

/** Characters. A text up to here goes out in one piece with the head; a longer one would be encoded twice, for its length too. */
const longText = 16 * 1024

function inBytes(body: HttpResponse['body']): HttpResponse['body'] {
  return typeof body === 'string' && body.length > longText ? Buffer.from(body) : body
}

function isAtHand(body: HttpResponse['body']): body is AtHand {
  return body === undefined || typeof body === 'string' || body instanceof Uint8Array
}

/**
 * Says how long a body at hand is, or sees that what was said is true: Node sends as many bytes as it is given, and a
 * client takes those that are missing from the next answer.
 */
function completeLength(outgoing: ServerResponse, { status, headers }: HttpResponse, body: AtHand): void {
  const said = headers['content-length']
  if (said === undefined) {
    if (status !== 204 && status !== 304) headers['content-length'] = String(lengthOf(body))
    return
  }
  // Answers that never have a body say how long another one would be (RFC 9110, section 8.6).
  const isOfAnother = body === undefined && (outgoing.req.method === 'HEAD' || status === 304)
  if (!isOfAnother && said !== String(lengthOf(body))) {
    throw new Error(`An answer of ${lengthOf(body)} bytes said that it had ${said}.`)
  }
}

function lengthOf(body: AtHand): number {
  return body === undefined ? 0 : Buffer.byteLength(body)
}

/** Each chunk has left before the next one is asked for: its memory may be used again then. */
async function sendChunks(
  outgoing: ServerResponse,
  chunks: AsyncIterable<Uint8Array>,
  promised: string | undefined,
): Promise<void> {
  const length = promised === undefined ? undefined : Number(promised)
  let sent = 0
  // Any number of answers may wait for one another on a connection, and each listens for its end.
  outgoing.req.socket.setMaxListeners(0)
  for await (const chunk of chunks) {
    sent += chunk.byteLength
    if (length !== undefined && sent > length) throw new Error(`A body has more bytes than the ${length} it said.`)
    await write(outgoing, chunk)
  }
  if (length !== undefined && sent < length) throw new Error(`A body has ${sent} bytes and said that it had ${length}.`)
  outgoing.end()
}

function write(outgoing: ServerResponse, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const { socket } = outgoing.req
    // An answer that waits for the one before it hears nothing of its connection: only the socket tells.
    const onClose = () => {
      reject(Object.assign(new Error('The client went away.'), { code: 'ERR_STREAM_PREMATURE_CLOSE' }))
    }
    if (socket.destroyed || outgoing.destroyed) return onClose()
    socket.once('close', onClose)
    outgoing.write(chunk, (problem) => {
      socket.off('close', onClose)
      if (!problem) resolve()
      // Whatever becomes of a write when its connection ends: the systems' codes and Node's differ.
      else if (socket.destroyed) onClose()
      else reject(problem)
    })
  })
}

/**
 * Node turns `content-disposition` into UTF-8 once it has seen how long the body is, and then rejects what came of it:
 * the length is said last.
 */
function writeHead(outgoing: ServerResponse, { status, headers }: HttpResponse): void {
  if (headers['content-disposition'] === undefined) return void outgoing.writeHead(status, headers)
  const { 'content-length': length, ...others } = headers
  outgoing.writeHead(status, { ...others, ...(length !== undefined && { 'content-length': length }) })
}
