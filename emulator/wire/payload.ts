/**
 * The body of a request, decoded and checked while it is read (Amazon S3 API reference, "PutObject"; RFC 9110 section
 * 8.6).
 */
import type { ChunkSignatures } from './awsChunked.ts'
import { decodeAwsChunked } from './awsChunked.ts'
import { AwsError } from './awsError.ts'
import { RunningChecksums } from './checksum/runningChecksums.ts'
import type { HttpRequest, RequestBody } from './message.ts'
import { PayloadChecks } from './payloadChecks.ts'
import { hoistedHeaders } from './rest/hoistedHeaders.ts'

export interface PayloadOptions {
  /** Bytes after decoding; more are refused. */
  readonly maximumBytes: number
  /** From the verified signature, for `STREAMING-AWS4-HMAC-SHA256-PAYLOAD`. */
  readonly chunkSignatures?: ChunkSignatures
}

const sha256Hex = /^[0-9a-f]{64}$/

/**
 * The data of a body. A consumer may keep what it read only when the iteration ends without an error:
 * length, SHA-256, Content-MD5 and checksums are known at the end.
 */
export class Payload implements AsyncIterable<Uint8Array> {
  /** Bytes after decoding, as the headers say; undefined when they do not. */
  readonly declaredLength: number | undefined
  /**
   * Those that the sender promised. Whoever needs others of the same bytes adds them before it reads, so that none is
   * computed twice. Right when the iteration has ended without an error.
   */
  readonly checksums = new RunningChecksums()
  readonly #source: RequestBody
  readonly #checks: PayloadChecks
  readonly #maximumBytes: number
  readonly #claimedSha256: string | undefined
  readonly #chunkSignatures: ChunkSignatures | undefined
  readonly #isChunked: boolean

  /** Throws `AwsError` at once for headers that are wrong in themselves. */
  constructor(request: HttpRequest, options: PayloadOptions) {
    const headers = hoistedHeaders(request)
    const claimed = headers['x-amz-content-sha256'] ?? ''
    this.#isChunked = claimed.startsWith('STREAMING-') || hasEncoding(headers['content-encoding'], 'aws-chunked')
    this.declaredLength = lengthOf(headers, this.#isChunked)
    this.#claimedSha256 = sha256Hex.test(claimed) ? claimed : undefined
    if (this.#claimedSha256 !== undefined) this.checksums.add('sha256')
    this.#checks = new PayloadChecks(headers, this.checksums)
    this.#source = request.body
    this.#maximumBytes = options.maximumBytes
    this.#chunkSignatures = options.chunkSignatures
    if ((this.declaredLength ?? 0) > this.#maximumBytes) throw tooLarge(this.declaredLength ?? 0, this.#maximumBytes)
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    let length = 0
    for await (const part of this.#decoded()) {
      length += part.length
      this.#take(part, length)
      yield part
    }
    this.#finish(length)
  }

  /**
   * All of a small body in one go, checked in the same way.
   * @param most bytes of a small one.
   * @returns undefined where it has to be gone through.
   */
  atOnce(most: number): Promise<Uint8Array> | undefined {
    if (this.#isChunked || this.declaredLength === undefined || this.declaredLength > most) return undefined
    return this.#source.collect?.().then((bytes) => {
      this.#take(bytes, bytes.byteLength)
      this.#finish(bytes.byteLength)
      return bytes
    })
  }

  /** @param length up to the end of this part. */
  #take(part: Uint8Array, length: number): void {
    if (length > this.#maximumBytes) throw tooLarge(length, this.#maximumBytes)
    if (length > (this.declaredLength ?? length)) throw incomplete()
    this.checksums.update(part)
  }

  #finish(length: number): void {
    if (length !== (this.declaredLength ?? length)) throw incomplete()
    const claimed = this.#claimedSha256
    if (claimed !== undefined && this.checksums.hexOf('sha256') !== claimed) {
      throw wrongSha256(claimed, this.checksums.hexOf('sha256'))
    }
    this.#checks.finish()
  }

  #decoded(): AsyncIterable<Uint8Array> {
    if (!this.#isChunked) return this.#source
    const onTrailers = (trailers: ReadonlyMap<string, string>) => this.#checks.takeTrailers(trailers)
    const signatures = this.#chunkSignatures
    return decodeAwsChunked(this.#source, { onTrailers, ...(signatures && { signatures }) })
  }
}

/** All bytes of a body that is read as a whole. A declared length is believed only up to what arrives. */
export async function collect(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of body) parts.push(part)
  const [first] = parts
  return parts.length === 1 && first ? first : Buffer.concat(parts)
}

function hasEncoding(header: string | undefined, encoding: string): boolean {
  return header !== undefined && header.split(',').some((name) => name.trim().toLowerCase() === encoding)
}

function lengthOf(headers: Readonly<Record<string, string>>, isChunked: boolean): number | undefined {
  const text = headers[isChunked ? 'x-amz-decoded-content-length' : 'content-length']
  if (text === undefined) {
    if (!isChunked && headers['transfer-encoding'] === undefined) return undefined
    throw new AwsError('MissingContentLength', 'You must provide the Content-Length HTTP header.', { status: 411 })
  }
  if (!/^\d{1,15}$/.test(text)) {
    throw new AwsError('InvalidArgument', 'The content length is not a number of bytes.', { status: 400 })
  }
  return Number(text)
}

function tooLarge(proposed: number, maximum: number): AwsError {
  return new AwsError('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', {
    status: 400,
    members: { ProposedSize: String(proposed), MaxSizeAllowed: String(maximum) },
  })
}

function incomplete(): AwsError {
  const message = 'You did not provide the number of bytes specified by the Content-Length HTTP header'
  return new AwsError('IncompleteBody', message, { status: 400 })
}

function wrongSha256(claimed: string, computed: string): AwsError {
  const message = "The provided 'x-amz-content-sha256' header does not match what was computed."
  return new AwsError('XAmzContentSHA256Mismatch', message, {
    status: 400,
    members: { ClientComputedContentSHA256: claimed, S3ComputedContentSHA256: computed },
  })
}
