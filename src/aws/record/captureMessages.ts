/** A middleware that sees each request as it goes on the wire, signed, and each answer before it is parsed. */
import { type CarriedBody, requestBodyText, responseBodyText } from './bodyText.ts'
import type { CallRecord } from './callRecord.ts'
import { redactHeaders, redactUrl } from './redact.ts'

type Seen = Pick<CallRecord, 'request' | 'response' | 'status' | 'requestId' | 'accessKeyId'>

interface Arguments {
  readonly request: unknown
}
interface Result {
  response: unknown
}
type Handler<A extends Arguments, R extends Result> = (args: A) => Promise<R>

/** The part of a command's middleware stack that is needed here. */
interface Stack<A extends Arguments, R extends Result> {
  add(
    middleware: (next: Handler<A, R>) => Handler<A, R>,
    options: { step: 'deserialize'; priority: 'low'; name: string; override: true },
  ): void
}

/** The SDK's plain request and response, as far as they are read here. */
interface WireRequest {
  readonly method: string
  readonly protocol: string
  readonly hostname: string
  readonly port?: number
  readonly path: string
  readonly query?: Readonly<Record<string, string | readonly string[] | null>>
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
}
interface WireResponse {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  body?: unknown
}

/**
 * Calls `seen` with what is known so far: the request, then the answer, then its body. A retry overwrites the try before it.
 * @param options `carriesObject`: of the body only the size is kept; of an answer only when it is no error.
 */
export function captureMessages<A extends Arguments, R extends Result>(
  stack: Stack<A, R>,
  { carriesObject }: { readonly carriesObject: boolean },
  seen: (known: Seen) => void,
): void {
  stack.add(
    (next) => async (args) => {
      const request = args.request as WireRequest
      const accessKeyId = accessKeyOf(request.headers)
      seen({
        request: describeRequest(request, { isObject: carriesObject }),
        response: undefined,
        ...(accessKeyId && { accessKeyId }),
      })
      const result = await next(args)
      const response = result.response as WireResponse
      const headers = lowerCase(response.headers)
      const isObject = carriesObject && response.statusCode < 300
      const { text, body } = responseBodyText(response.body, headers, { isObject })
      response.body = body
      const known = { status: response.statusCode, requestId: requestIdOf(headers) }
      seen({ ...known, response: { headers: redactHeaders(headers) } })
      void text.then(
        (kept) => kept !== undefined && seen({ ...known, response: { headers: redactHeaders(headers), body: kept } }),
      )
      return result
    },
    // The last step and the lowest priority: after signing and the SDK's own retries, next to the transport.
    { step: 'deserialize', priority: 'low', name: 'rolecallCapture', override: true },
  )
}

/** AWS's request id: S3 and the JSON services name the header differently. */
export function requestIdOf(headers: Readonly<Record<string, string>>): string | undefined {
  return headers['x-amz-request-id'] ?? headers['x-amzn-requestid'] ?? headers['x-amzn-request-id']
}

/** The key id stands in `authorization: AWS4-HMAC-SHA256 Credential=<id>/<date>/...`; it names the signer and opens nothing. */
function accessKeyOf(headers: Readonly<Record<string, string>>): string | undefined {
  return /Credential=(\w+)\//.exec(lowerCase(headers)['authorization'] ?? '')?.[1]
}

function describeRequest(request: WireRequest, carried: CarriedBody): NonNullable<Seen['request']> {
  const headers = redactHeaders(request.headers)
  const port = request.port === undefined ? '' : `:${request.port}`
  const body = requestBodyText(request.body, headers['content-type'], carried)
  return {
    method: request.method,
    url: redactUrl(`${request.protocol}//${request.hostname}${port}${request.path}${queryOf(request.query)}`),
    headers,
    ...(body !== undefined && { body }),
  }
}

function queryOf(query: WireRequest['query'] = {}): string {
  const parameters = Object.entries(query).flatMap(([name, value]) =>
    value === null
      ? [encodeURIComponent(name)]
      : [value].flat().map((one) => `${encodeURIComponent(name)}=${encodeURIComponent(one)}`),
  )
  return parameters.length === 0 ? '' : `?${parameters.join('&')}`
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}
