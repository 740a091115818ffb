import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { HttpResponse } from '../wire/message.ts'

/**
 * Writes the answer out. A body that fails half-way cuts the connection, so that no client takes the part for the
 * whole.
 * @param unread settles when nothing more comes of a body that nobody wants. A connection that ends while bytes are on
 *   their way is reset, and the client may never see its answer.
 */
export async function sendResponse(
  outgoing: ServerResponse,
  response: HttpResponse,
  unread?: Promise<void>,
): Promise<void> {
  const { status, headers, body } = response
  if (body === undefined || typeof body === 'string' || body instanceof Uint8Array) {
    if (headers['content-length'] === undefined && status !== 204 && status !== 304) {
      headers['content-length'] = String(body === undefined ? 0 : Buffer.byteLength(body))
    }
    outgoing.writeHead(status, lengthLast(headers))
    if (unread && !outgoing.shouldKeepAlive) {
      if (body === undefined) outgoing.flushHeaders()
      else outgoing.write(body)
      await unread
      outgoing.end()
    } else outgoing.end(body)
    return
  }
  outgoing.writeHead(status, lengthLast(headers))
  await pipeline(body, outgoing)
}

/** Node turns `content-disposition` into UTF-8 once it has seen how long the body is, and then rejects what came of it. */
function lengthLast(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  if (headers['content-disposition'] === undefined || headers['content-length'] === undefined) return headers
  const { 'content-length': length, ...others } = headers
  return { ...others, 'content-length': length }
}
