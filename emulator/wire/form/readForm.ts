/**
 * Reads `multipart/form-data` up to its file, whose bytes are a stream (RFC 7578, RFC 2046 section 5.1.1). Strict: a form that
 * is not well-formed is none, also where it turns out behind the file.
 */
import { FormBytes } from './formBytes.ts'
import { type PartHeaders, readPartHeaders } from './partHeaders.ts'

export interface FormField {
  /** As it was sent. */
  readonly name: string
  readonly value: string
}

export interface Form {
  /** Those before the file, in their order. */
  readonly fields: readonly FormField[]
  /** Undefined where none came. */
  readonly file: FormFile | undefined
}

export interface FormFile {
  /** As it was sent, with any path before it; undefined where none was. */
  readonly filename: string | undefined
  /** To be gone through once. Throws what `FormRules` say where the form is no good behind the file; fields there are passed over. */
  readonly body: AsyncIterable<Uint8Array>
}

export interface FormRules {
  /** The field that is the file, in lower case. */
  readonly file: string
  /** Bytes that may stand before the bytes of the file. */
  readonly most: number
  /** What is thrown for each. */
  readonly malformed: () => Error
  readonly tooLong: () => Error
  readonly secondFile: () => Error
}

/** The boundary that a `content-type` names; undefined where it is none of a form. */
export function boundaryOf(contentType: string): string | undefined {
  const found = /^multipart\/form-data\s*;(?:.*;)?\s*boundary=(?:"([^"\\]+)"|([^\s;",]+))\s*(?:;.*)?$/i.exec(
    contentType,
  )
  const boundary = found?.[1] ?? found?.[2]
  return boundary !== undefined && /^[0-9a-z'()+_,./:=? -]{0,69}[0-9a-z'()+_,./:=?-]$/i.test(boundary)
    ? boundary
    : undefined
}

/** Throws what `rules` say. */
export async function readForm(source: AsyncIterable<Uint8Array>, boundary: string, rules: FormRules): Promise<Form> {
  const { most, malformed, tooLong } = rules
  const bytes = new FormBytes(source, boundary, malformed)
  const fields: FormField[] = []
  // What stands before the first delimiter means nothing.
  await collect(bytes, rules)
  for (;;) {
    const part = await nextPart(bytes, { malformed, most: most - bytes.consumed, tooLong })
    if (!part) {
      await bytes.finish()
      return { fields, file: undefined }
    }
    if (part.name.toLowerCase() === rules.file) {
      return { fields, file: { filename: part.filename, body: fileBytes(bytes, rules) } }
    }
    fields.push({ name: part.name, value: utf8(await collect(bytes, rules), malformed) })
  }
}

async function* fileBytes(bytes: FormBytes, rules: FormRules): AsyncGenerator<Uint8Array> {
  const { malformed, most, secondFile } = rules
  yield* bytes.content()
  for (;;) {
    const part = await nextPart(bytes, { malformed, most, tooLong: malformed })
    if (!part) break
    if (part.name.toLowerCase() === rules.file) throw secondFile()
    await passOver(bytes.content())
  }
  await bytes.finish()
}

async function nextPart(
  bytes: FormBytes,
  { malformed, most, tooLong }: Pick<FormRules, 'malformed' | 'most' | 'tooLong'>,
): Promise<PartHeaders | undefined> {
  const headers = await bytes.headers(most, tooLong)
  if (!headers) return undefined
  const part = readPartHeaders(headers)
  if (!part) throw malformed()
  return part
}

/** What stands up to the next delimiter, before the file. */
async function collect(bytes: FormBytes, { most, tooLong }: Pick<FormRules, 'most' | 'tooLong'>): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = bytes.consumed
  for await (const part of bytes.content()) {
    size += part.byteLength
    if (size > most) throw tooLong()
    parts.push(Buffer.from(part))
  }
  return Buffer.concat(parts)
}

async function passOver(content: AsyncIterator<Uint8Array>): Promise<void> {
  for (let next = await content.next(); next.done !== true; next = await content.next());
}

function utf8(bytes: Uint8Array, malformed: () => Error): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw malformed()
  }
}
