/**
 * Decodes `Content-Encoding: aws-chunked` (Amazon S3 API reference, "Signature calculations: transferring payload in
 * multiple chunks").
 */
import { createHash } from 'node:crypto'
import { AwsError } from './awsError.ts'

/** Checks the signatures of chunks, in order. */
export interface ChunkSignatures {
  /** @param sha256 of the chunk's data, hex. */
  isChunk(sha256: string, signature: string): boolean
  isTrailer(trailers: ReadonlyMap<string, string>, signature: string): boolean
}

export interface ChunkedOptions {
  /** Left out when the chunks are not signed; signatures that are there all the same are then not looked at. */
  readonly signatures?: ChunkSignatures
  /** Called once, before the last data has been asked for. Names in lower case. */
  readonly onTrailers: (trailers: ReadonlyMap<string, string>) => void
}

const chunkHeader = /^([0-9a-fA-F]{1,10})(?:;chunk-signature=([0-9a-f]{64}))?$/
/** Bytes of data; the last chunk that has any may be smaller. */
const smallestChunk = 8192
const maximumLine = 4096
const maximumTrailers = 16

/** The data of all chunks. Throws `AwsError`; nothing may be kept unless the stream ends without an error. */
export async function* decodeAwsChunked(
  source: AsyncIterable<Uint8Array>,
  options: ChunkedOptions,
): AsyncGenerator<Uint8Array> {
  const reader = new LineReader(source)
  let before = smallestChunk
  for (let number = 1; ; number++) {
    const [, size, signature] = chunkHeader.exec(await reader.line()) ?? []
    if (size === undefined) throw malformed()
    const length = parseInt(size, 16)
    if (length > 0 && before < smallestChunk) throw smallChunk(number, before)
    before = length
    const hash = options.signatures ? createHash('sha256') : undefined
    for (let missing = length; missing > 0;) {
      const part = await reader.part(missing)
      missing -= part.length
      hash?.update(part)
      yield part
    }
    if (hash && !options.signatures?.isChunk(hash.digest('hex'), signature ?? '')) throw wrongSignature()
    if (length === 0) break
    if ((await reader.line()) !== '') throw malformed()
  }
  const trailers = await readTrailers(reader)
  const signature = trailers.get('x-amz-trailer-signature')
  trailers.delete('x-amz-trailer-signature')
  if (options.signatures && trailers.size > 0 && !options.signatures.isTrailer(trailers, signature ?? '')) {
    throw wrongSignature()
  }
  options.onTrailers(trailers)
}

async function readTrailers(reader: LineReader): Promise<Map<string, string>> {
  const trailers = new Map<string, string>()
  for (let line = await reader.lastLine(); line !== ''; line = await reader.lastLine()) {
    const colon = line.indexOf(':')
    if (colon < 1 || trailers.size === maximumTrailers) {
      throw malformedTrailer()
    }
    trailers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  if (await reader.hasMore()) throw malformed()
  return trailers
}

/** Reads a stream of bytes by lines that end in CR LF, and by counted bytes. */
class LineReader {
  readonly #source: AsyncIterator<Uint8Array>
  #rest: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** The next line without its end. Throws when the stream ends before it. */
  async line(): Promise<string> {
    for (;;) {
      const end = this.#rest.indexOf('\r\n')
      if (end >= 0) {
        const line = this.#rest.toString('latin1', 0, end)
        this.#rest = this.#rest.subarray(end + 2)
        return line
      }
      if (this.#rest.length > maximumLine) throw malformed()
      if (!(await this.#fill())) throw incomplete()
    }
  }

  /** Like `line`, but the end of the stream counts as an empty line: clients differ in what they send last. */
  async lastLine(): Promise<string> {
    return this.#rest.length > 0 || (await this.#fill()) ? this.line() : ''
  }

  /** What is at hand of the next `most` bytes, at least one. Throws when the stream ends before it. */
  async part(most: number): Promise<Uint8Array> {
    if (this.#rest.length === 0 && !(await this.#fill())) throw incomplete()
    const part = this.#rest.subarray(0, most)
    this.#rest = this.#rest.subarray(part.length)
    return part
  }

  async hasMore(): Promise<boolean> {
    return this.#rest.length > 0 || (await this.#fill())
  }

  async #fill(): Promise<boolean> {
    for (;;) {
      const next = await this.#source.next()
      if (next.done) return false
      if (next.value.length === 0) continue
      const bytes = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength)
      this.#rest = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes])
      return true
    }
  }
}

/** A trailer that is none, or not the one that was promised. */
export function malformedTrailer(): AwsError {
  const message =
    'The request contained trailing data that was not well-formed or did not conform to our published schema.'
  return new AwsError('MalformedTrailerError', message, { status: 400 })
}

function malformed(): AwsError {
  return new AwsError('InvalidRequest', 'The body is not encoded as aws-chunked.', { status: 400 })
}

function smallChunk(number: number, size: number): AwsError {
  return new AwsError('InvalidChunkSizeError', 'Only the last chunk is allowed to have a size less than 8192 bytes', {
    status: 400,
    members: { Chunk: String(number), BadChunkSize: String(size) },
  })
}

function incomplete(): AwsError {
  const message = 'You did not provide the number of bytes specified by the Content-Length HTTP header'
  return new AwsError('IncompleteBody', message, { status: 400 })
}

function wrongSignature(): AwsError {
  const message =
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.'
  return new AwsError('SignatureDoesNotMatch', message, { status: 403 })
}
