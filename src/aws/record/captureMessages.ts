/** A middleware that sees each request as it goes on the wire, signed, and each answer before it is parsed. */
import { bodyBytes, type CarriedBody, type ReadText, requestBodyText, responseBodyText } from './bodyText.ts'
import type { CallRecord } from './callRecord.ts'
import type { TimelineWriter } from './callTimeline.ts'
import { redactUrl } from './redact.ts'
import { redactHeaders } from './redactHeaders.ts'
import { requestIdOf } from './requestIdOf.ts'
import { type QueryRecord, queryText, type SignedRequest } from './signedRequest.ts'
import { identityOf, type SigningIdentity } from './signingIdentity.ts'
import type { KeptBody } from './wireMemory.ts'

type Seen = Pick<CallRecord, 'request' | 'response' | 'status' | 'requestId' | 'accessKeyId' | 'timeline'>

export interface Arguments {
  readonly request: unknown
}
export interface Result {
  response: unknown
}
type Handler<A extends Arguments, R extends Result> = (args: A) => Promise<R>

/** The part of a command's middleware stack that is needed here. */
export interface MessageStack<A extends Arguments, R extends Result> {
  add(
    middleware: (next: Handler<A, R>, context: object) => Handler<A, R>,
    options: { step: 'deserialize'; priority: 'low'; name: string; override: true },
  ): void
}

/** The SDK's plain request and response, as far as they are read here. */
export interface WireRequest {
  readonly method: string
  readonly protocol: string
  readonly hostname: string
  readonly port?: number
  readonly path: string
  readonly query?: QueryRecord
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
}
interface WireResponse {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  body?: unknown
}

/** Where what is seen goes. */
export interface Capture {
  readonly timeline: Pick<TimelineWriter, 'send' | 'answer' | 'receive' | 'soFar'>
  /** Is told what is known so far: the request, then the answer, then its body. A retry overwrites the try before it. */
  seen(known: Seen): void
  /** What a record must not hold. */
  keepSigned(request: Omit<SignedRequest, 'key'>, identity: SigningIdentity): void
  keepBody(body: KeptBody): void
}

/**
 * Tells of each request and each answer of a command.
 * @param options `carriesObject`: of the body only the size is kept; of an answer only when it is no error.
 */
export function captureMessages<A extends Arguments, R extends Result>(
  stack: MessageStack<A, R>,
  { carriesObject }: { readonly carriesObject: boolean },
  { timeline, seen, keepSigned, keepBody }: Capture,
): void {
  function sent(request: WireRequest, context: object): void {
    const accessKeyId = accessKeyOf(request.headers)
    seen({
      request: describeRequest(request, { isObject: carriesObject }),
      response: undefined,
      timeline: timeline.soFar(),
      ...(accessKeyId && { accessKeyId }),
    })
    const identity = accessKeyId && identityOf(context)
    if (!identity) return
    const { method, path, query = {}, headers } = request
    keepSigned({ method, path, query, headers }, identity)
  }

  stack.add(
    (next, context) => async (args) => {
      const request = args.request as WireRequest
      timeline.send(bodyBytes(request.body))
      // On its way first: what is written down of it is written while the answer is waited for.
      const answering = next(args)
      sent(request, context)
      const result = await answering
      const response = result.response as WireResponse
      timeline.answer(response.statusCode)
      const headers = redactHeaders(response.headers)
      const isObject = carriesObject && response.statusCode < 300
      const { read, body } = responseBodyText(response.body, headers, { isObject })
      response.body = body
      const known = { status: response.statusCode, requestId: requestIdOf(headers) }
      const message = { headers }
      const received = ({ text, bytes, rest }: ReadText): void => {
        if (!isObject) timeline.receive(bytes)
        const whole = text === undefined ? message : { ...message, body: text }
        seen({ ...known, response: whole, timeline: timeline.soFar() })
        if (rest) keepBody(rest)
      }
      if (read instanceof Promise) {
        seen({ ...known, response: message, timeline: timeline.soFar() })
        void read.then(received)
      } else received(read)
      return result
    },
    // The last step and the lowest priority: after signing and the SDK's own retries, next to the transport.
    { step: 'deserialize', priority: 'low', name: 'rolecallCapture', override: true },
  )
}

/** The key id stands in `authorization: AWS4-HMAC-SHA256 Credential=<id>/<date>/...`; it names the signer and opens nothing. */
function accessKeyOf(headers: Readonly<Record<string, string>>): string | undefined {
  const name = 'authorization' in headers ? 'authorization' : 'Authorization'
  return /Credential=(\w+)\//.exec(headers[name] ?? '')?.[1]
}

/** A request as a record keeps it: without secrets. */
export function describeRequest(request: WireRequest, carried: CarriedBody): NonNullable<Seen['request']> {
  const headers = redactHeaders(request.headers)
  const port = request.port === undefined ? '' : `:${request.port}`
  const body = requestBodyText(request.body, headers['content-type'], carried)
  return {
    method: request.method,
    url: redactUrl(`${request.protocol}//${request.hostname}${port}${request.path}${queryText(request.query)}`),
    headers,
    ...(body !== undefined && { body }),
  }
}
