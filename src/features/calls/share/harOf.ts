/** Shared calls as an HTTP Archive, which browsers' tools and proxies open: http://www.softwareishard.com/blog/har-12-spec/ */
import type { CallRecord, RecordedMessage } from '../../../aws/record/callRecord.ts'
import { isBody } from '../../../outcomes/request-inspector/body/bodyNote.ts'
import { verdictWord } from '../../../outcomes/verdictWord.ts'
import type { Bundle } from './bundle.ts'

interface NameValue {
  readonly name: string
  readonly value: string
}

export interface HarEntry {
  /** ISO 8601. */
  readonly startedDateTime: string
  /** Milliseconds. */
  readonly time: number
  readonly request: {
    readonly method: string
    readonly url: string
    readonly httpVersion: string
    readonly cookies: readonly NameValue[]
    readonly headers: readonly NameValue[]
    readonly queryString: readonly NameValue[]
    readonly postData?: {
      readonly mimeType: string
      readonly params: readonly NameValue[]
      readonly text: string
      readonly comment?: string
    }
    readonly headersSize: number
    readonly bodySize: number
  }
  readonly response: {
    readonly status: number
    readonly statusText: string
    readonly httpVersion: string
    readonly cookies: readonly NameValue[]
    readonly headers: readonly NameValue[]
    readonly content: {
      readonly size: number
      readonly mimeType: string
      readonly text?: string
      readonly comment?: string
    }
    readonly redirectURL: string
    readonly headersSize: number
    readonly bodySize: number
  }
  readonly cache: object
  /** Milliseconds. The record knows how long the whole took: it stands under `wait`. */
  readonly timings: { readonly send: number; readonly wait: number; readonly receive: number }
  readonly comment?: string
  /** Fields of a tool's own begin with an underscore. */
  readonly _rolecall: {
    readonly service: string
    readonly operation: string
    readonly outcome: string
    readonly role?: string
    readonly requestId?: string
  }
}

export interface Har {
  readonly log: {
    readonly version: '1.2'
    readonly creator: { readonly name: string; readonly version: string; readonly comment?: string }
    readonly entries: readonly HarEntry[]
  }
}

/** Not known, in the words of the specification. */
const unknownSize = -1
/** A page is not told which version of HTTP was spoken. */
const httpVersion = 'unknown'

/** Calls of which nothing was sent are not in it. Oldest first, as the specification wants. */
export function harOf({ calls, version }: Pick<Bundle, 'calls' | 'version'>): Har {
  return {
    log: {
      version: '1.2',
      creator: {
        name: 'Rolecall',
        version: String(version),
        comment: 'Accounts, people and pools are stand-ins; signatures, tokens and what is not on a list are left out.',
      },
      entries: calls.toReversed().flatMap((call) => (call.request ? [entryOf(call, call.request)] : [])),
    },
  }
}

function entryOf(call: CallRecord, request: NonNullable<CallRecord['request']>): HarEntry {
  const { response, durationMs = 0, status = 0, role, requestId, cause } = call
  return {
    startedDateTime: new Date(call.startedAt).toISOString(),
    time: durationMs,
    request: {
      method: request.method,
      url: request.url,
      httpVersion,
      cookies: [],
      headers: headersOf(request),
      queryString: queryOf(request.url),
      ...(request.body !== undefined && {
        postData: { mimeType: typeOf(request), params: [], text: '', ...textOf(request.body) },
      }),
      headersSize: unknownSize,
      bodySize: sizeOf(request),
    },
    response: {
      status,
      statusText: '',
      httpVersion,
      cookies: [],
      headers: response ? headersOf(response) : [],
      content: {
        size: response ? Math.max(0, sizeOf(response)) : 0,
        mimeType: response ? typeOf(response) : 'x-unknown',
        ...(response?.body !== undefined && textOf(response.body)),
      },
      redirectURL: '',
      headersSize: unknownSize,
      bodySize: response ? sizeOf(response) : unknownSize,
    },
    cache: {},
    timings: { send: 0, wait: durationMs, receive: 0 },
    ...(cause && { comment: cause }),
    _rolecall: {
      service: call.service,
      operation: call.operation,
      outcome: verdictWord(call),
      ...(role && { role: role.name }),
      ...(requestId && { requestId }),
    },
  }
}

function headersOf({ headers }: RecordedMessage): readonly NameValue[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }))
}

function queryOf(url: string): readonly NameValue[] {
  const query = url.split('?', 2)[1]
  return query === undefined ? [] : [...new URLSearchParams(query)].map(([name, value]) => ({ name, value }))
}

/** What is said about a body is none. */
function textOf(body: string): { readonly text: string } | { readonly comment: string } {
  return isBody(body) ? { text: body } : { comment: body }
}

function typeOf({ headers }: RecordedMessage): string {
  return headers['content-type'] ?? 'application/octet-stream'
}

/** What the message itself said; what was left out of its text counts. */
function sizeOf({ headers }: RecordedMessage): number {
  const length = Number(headers['content-length'] ?? Number.NaN)
  return Number.isFinite(length) ? length : unknownSize
}
