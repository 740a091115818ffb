/** Bodies of requests and answers as text for the record. Never consumes what the SDK still needs. */
import { redactBody } from './redact.ts'
import type { KeptBody } from './wireMemory.ts'

const textual = /^(text\/|application\/(xml|json|x-www-form-urlencoded|x-amz-json)|[^;]*\+(xml|json))/i
/** Of more, only this much is read beside the SDK. */
const mostBytes = 10_000_000
/** What certainly stands in the record uncut, whatever its letters. */
const recordedBytes = 16_384
/** What is looked through for the record, which is cut well before its end: a secret in what stays has its end in it. */
const readBytes = 64 * 1024

export interface CarriedBody {
  /** Whether it is an object's bytes, which are not kept. */
  readonly isObject: boolean
}

/** A request's body; a short note in brackets where it is no text or an object's bytes. Undefined when there is none. */
export function requestBodyText(
  body: unknown,
  contentType: string | undefined,
  { isObject }: CarriedBody = { isObject: false },
): string | undefined {
  if (body === undefined || body === null || body === '') return undefined
  if (typeof body === 'string')
    return isObject ? noteOf(new TextEncoder().encode(body).length, contentType) : redactBody(body)
  if (body instanceof Uint8Array) {
    return isTextual(contentType) && !isObject
      ? redactBody(new TextDecoder().decode(body))
      : noteOf(body.byteLength, contentType)
  }
  if (typeof Blob !== 'undefined' && body instanceof Blob) return noteOf(body.size, contentType)
  return '(a stream, not kept)'
}

/** Bytes of a body that is sent; undefined for a stream. */
export function bodyBytes(body: unknown): number | undefined {
  if (body === undefined || body === null) return 0
  if (typeof body === 'string') return new TextEncoder().encode(body).byteLength
  if (body instanceof Uint8Array) return body.byteLength
  return typeof Blob !== 'undefined' && body instanceof Blob ? body.size : undefined
}

/** What a body gives to the record. */
export interface ReadText {
  /** Its text when it has some, a note about it otherwise; undefined when there is none. */
  readonly text: string | undefined
  /** Its size, if that is known. */
  readonly bytes: number | undefined
  /** The body as it came, where the text does not tell it whole. */
  readonly rest?: KeptBody
}

export interface ReadBody {
  /** At hand where nothing has to be read for it. */
  readonly read: ReadText | Promise<ReadText>
  /** The body to hand on in place of the first. */
  readonly body: unknown
}

/** Splits a response body in two: one part for the record, cut, and one for the SDK. Objects are left alone. */
export function responseBodyText(
  body: unknown,
  headers: Readonly<Record<string, string>>,
  { isObject }: CarriedBody = { isObject: false },
): ReadBody {
  const contentType = headers['content-type']
  const length = headers['content-length']
  const size = length === undefined ? undefined : Number(length)
  if (body instanceof ReadableStream && !isObject) {
    const [kept, handedOn] = (body as ReadableStream<Uint8Array>).tee()
    return { read: readStart(kept, contentType, size), body: handedOn }
  }
  if (typeof Blob !== 'undefined' && body instanceof Blob && body.size > 0 && !isObject) {
    return { read: readStart(body.stream(), contentType, body.size), body }
  }
  // The answer to a HEAD has the length of what a GET would bring.
  const hasNone =
    body === undefined || body === null || (typeof Blob !== 'undefined' && body instanceof Blob && body.size === 0)
  if (size === 0 || hasNone) return { read: { text: undefined, bytes: 0 }, body }
  return { read: { text: noteOf(size, contentType), bytes: size }, body }
}

/** Whether bytes of this type are text that is kept. */
export function isTextual(contentType: string | undefined): boolean {
  return contentType !== undefined && textual.test(contentType)
}

function noteOf(bytes: number | undefined, contentType: string | undefined): string {
  const size = bytes === undefined ? 'bytes' : `${grouped(bytes)} bytes`
  return `(${size} of ${contentType ?? 'unknown type'}, not kept)`
}

/** `1,234,567`. Intl's own way takes longer than all else that is done for a small answer. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** Reads until enough is known to show, then lets the rest go by. A body that breaks off gives what came. */
async function readStart(
  stream: ReadableStream<Uint8Array>,
  contentType: string | undefined,
  size: number | undefined,
): Promise<ReadText> {
  const reader = stream.getReader()
  const bytes: Uint8Array[] = []
  let read = 0
  let whole = true
  let end = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      read += value.byteLength
      bytes.push(value)
      if (read > mostBytes) {
        whole = false
        void reader.cancel()
        break
      }
    }
  } catch {
    end = '\n(the body broke off here)'
  }
  if (read === 0) return { text: end === '' ? undefined : redactBody(end), bytes: 0 }
  const known = whole ? read : size
  const rest = { bytes, whole: whole && end === '' }
  if (!isTextual(contentType)) return { text: noteOf(known, contentType), bytes: known, rest }
  const text = redactBody(startOf(bytes) + end)
  return { text, bytes: known, ...((read > recordedBytes || !whole) && { rest }) }
}

function startOf(bytes: readonly Uint8Array[]): string {
  const decoder = new TextDecoder()
  let text = ''
  for (const chunk of bytes) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > readBytes) break
  }
  return text
}
