import type { IncomingMessage } from 'node:http'
import { emptyBytes, type HttpRequest } from '../wire/message.ts'

/**
 * The request as the emulator passes it on. Path and query stay exactly as they were sent: both are signed.
 * @param body its bytes, where it has any.
 */
export function toMessage(incoming: IncomingMessage, body: AsyncIterable<Uint8Array>): HttpRequest {
  const target = incoming.url ?? '/'
  const mark = target.indexOf('?')
  const headers = joinHeaders(incoming.rawHeaders)
  const hasBody = headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'
  return {
    method: incoming.method ?? 'GET',
    rawPath: mark === -1 ? target : target.slice(0, mark),
    rawQuery: mark === -1 ? '' : target.slice(mark + 1),
    headers,
    body: hasBody ? body : noBody,
    ...('encrypted' in incoming.socket && { isSecure: true }),
  }
}

/**
 * Not Node's own `headers`: it drops repeated ones of some names and joins the others with a space that was not signed.
 */
function joinHeaders(raw: readonly string[]): Record<string, string> {
  const headers = Object.create(null) as Record<string, string>
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = (raw[index] ?? '').toLowerCase()
    const value = raw[index + 1] ?? ''
    const known = headers[name]
    headers[name] = known === undefined ? value : `${known},${value}`
  }
  return headers
}

const noBody: AsyncIterable<Uint8Array> = {
  async *[Symbol.asyncIterator]() {
    yield emptyBytes
  },
}
