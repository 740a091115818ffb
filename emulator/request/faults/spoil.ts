import type { Wait } from '../../program/clockAndRandom.ts'
import type { HttpResponse } from '../../wire/message.ts'
import type { MetFault } from './faultRules.ts'

/**
 * The answer as the fault lets it go out.
 * @param wait where it is to come late.
 */
export async function spoil(response: HttpResponse, fault: MetFault, wait: Wait): Promise<HttpResponse> {
  const { failure, rule } = fault
  if ('hides' in failure) return { ...response, fate: { hidesFromPages: failure.hides } }
  if ('hiddenFromPages' in failure) return { ...response, fate: { hidesFromPages: 'everything' } }
  if (!('mishap' in failure)) return response
  switch (failure.mishap) {
    case 'no-cors':
      return { ...response, fate: { hidesFromPages: 'everything' } }
    case 'dropped':
    case 'silent':
      return { ...response, fate: { connection: failure.mishap } }
    case 'slow':
      await wait(rule.milliseconds ?? 0)
      return response
    case 'malformed':
      return halved(response)
    case 'cut':
      return cutInTheMiddle(response)
  }
}

/** Where there is a document, its first half; objects, which are bytes, come whole. */
function halved(response: HttpResponse): HttpResponse {
  const { body } = response
  if (typeof body !== 'string') return response
  return { ...response, body: body.slice(0, Math.floor(body.length / 2)) }
}

/** An answer without a body has no middle: its connection ends before it. */
function cutInTheMiddle(response: HttpResponse): HttpResponse {
  const { body } = response
  if (body === undefined) return { ...response, fate: { connection: 'dropped' } }
  if (typeof body !== 'string' && !(body instanceof Uint8Array)) return { ...response, body: halfOf(body) }
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  if (bytes.length === 0) return { ...response, fate: { connection: 'dropped' } }
  const headers = { ...response.headers, 'content-length': String(bytes.length) }
  return { ...response, headers, body: halfOf([bytes]) }
}

async function* halfOf(body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) {
    yield chunk.subarray(0, Math.floor(chunk.length / 2))
    break
  }
  // Lets what was written leave first: a connection that is reset takes what waits with it.
  await new Promise((sent) => setImmediate(sent))
  throw Object.assign(new Error('The connection was to end here.'), { code: 'ECONNRESET' })
}
