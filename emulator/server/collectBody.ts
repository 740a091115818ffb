import type { IncomingMessage } from 'node:http'

/**
 * A small body as a whole: by its events, which cost a fraction of what an iterator of a stream does. A copy, as what came is a
 * part of a larger buffer, which would be kept with it.
 */
export function collectBody(incoming: IncomingMessage): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    const fail = () => {
      if (!incoming.readableEnded) reject(clientGone())
    }
    // Nothing more is heard of such a one.
    if (incoming.destroyed) return fail()
    incoming.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    incoming.on('end', () => resolve(Buffer.concat(chunks)))
    incoming.on('error', reject)
    incoming.on('close', fail)
  })
}

/** As Node says it to who goes through a stream. */
function clientGone(): Error {
  return Object.assign(new Error('The client went away.'), { code: 'ERR_STREAM_PREMATURE_CLOSE' })
}
