/** Bodies of requests and answers as text for the record. Never consumes what the SDK still needs. */
import { redactBody } from './redact.ts'

const textual = /^(text\/|application\/(xml|json|x-www-form-urlencoded|x-amz-json)|[^;]*\+(xml|json))/i
const keptBytes = 64 * 1024

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
    return isText(contentType) && !isObject
      ? redactBody(new TextDecoder().decode(body))
      : noteOf(body.byteLength, contentType)
  }
  if (typeof Blob !== 'undefined' && body instanceof Blob) return noteOf(body.size, contentType)
  return '(a stream, not kept)'
}

/** What a response gives to the record: its text when there is some, and the body to hand on in place of the first. */
export interface ReadBody {
  readonly text: Promise<string | undefined>
  readonly body: unknown
}

/** Splits a response body in two: one part for the record, cut early, and one for the SDK. Binary bodies and objects are left alone. */
export function responseBodyText(
  body: unknown,
  headers: Readonly<Record<string, string>>,
  { isObject }: CarriedBody = { isObject: false },
): ReadBody {
  const contentType = headers['content-type']
  if (body instanceof ReadableStream && isText(contentType) && !isObject) {
    const [kept, handedOn] = (body as ReadableStream<Uint8Array>).tee()
    return { text: readStart(kept), body: handedOn }
  }
  if (typeof Blob !== 'undefined' && body instanceof Blob && body.size === 0)
    return { text: Promise.resolve(undefined), body }
  const length = headers['content-length']
  const size = length === undefined ? undefined : Number(length)
  return { text: Promise.resolve(size === 0 ? undefined : noteOf(size, contentType)), body }
}

function isText(contentType: string | undefined): boolean {
  return contentType !== undefined && textual.test(contentType)
}

function noteOf(bytes: number | undefined, contentType: string | undefined): string {
  const size = bytes === undefined ? 'bytes' : `${bytes.toLocaleString('en')} bytes`
  return `(${size} of ${contentType ?? 'unknown type'}, not kept)`
}

/** Reads until enough is known to show, then lets the rest go by. A body that breaks off gives what came. */
async function readStart(stream: ReadableStream<Uint8Array>): Promise<string | undefined> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let read = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      read += value.byteLength
      text += decoder.decode(value, { stream: true })
      if (read > keptBytes) {
        void reader.cancel()
        break
      }
    }
  } catch {
    text += '\n(the body broke off here)'
  }
  return text === '' ? undefined : redactBody(text)
}
