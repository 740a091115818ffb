import type { AnyOperation } from '../services/operation.ts'
import type { Service } from '../services/service.ts'
import type { ChunkSignatures } from '../wire/awsChunked.ts'
import { emptyBytes, emptySha256, type HttpRequest } from '../wire/message.ts'
import { Payload } from '../wire/payload.ts'
import { hoistedHeaders } from '../wire/rest/hoistedHeaders.ts'

/** Bytes: what a service takes in one request at most. */
export const largestObject = 5 * 1024 ** 3
/** Bytes of a document. Inputs that are larger on AWS are streams. */
const usualDocument = 1024 * 1024
const promisesNothing: ReadonlySet<string | undefined> = new Set([undefined, 'UNSIGNED-PAYLOAD', emptySha256])

/**
 * The body of a request whose signer is known: a stream for those operations that take one, else the whole of it. What
 * was promised of a body (length, hash, checksums) is checked while it is read.
 * @throws AwsError
 */
export async function readPayload(
  request: HttpRequest,
  {
    document,
    streams,
    operation,
  }: {
    readonly document: Uint8Array | undefined
    readonly streams: boolean
    readonly operation?: Pick<AnyOperation, 'checksumsOfObject'>
  },
  options: { service: Service; chunkSignatures: ChunkSignatures | undefined },
): Promise<{ document: Uint8Array; body: AsyncIterable<Uint8Array> }> {
  if (document !== undefined) return { document, body: request.body }
  if (!streams && promisesNoPayload(request)) {
    return { document: emptyBytes, body: request.body }
  }
  const { service, chunkSignatures } = options
  const promised = operation?.checksumsOfObject ? withoutChecksums(request) : request
  const body = new Payload(promised, { maximumBytes: largestObject, ...(chunkSignatures && { chunkSignatures }) })
  return streams
    ? { document: emptyBytes, body }
    : {
        document: await readDocument(body, request, service),
        body: request.body,
      }
}

/** Whether a request has no body, and says of it nothing that would have to be checked. */
export function promisesNoPayload(request: HttpRequest): boolean {
  return !hasBody(request) && promisesNothing.has(request.headers['x-amz-content-sha256'])
}

/** The request as it says nothing about its body by checksums. */
function withoutChecksums(request: HttpRequest): HttpRequest {
  const headers = Object.entries(hoistedHeaders(request)).filter(([name]) => !name.startsWith('x-amz-checksum-'))
  // What stood in the query stands among the headers now.
  return { ...request, rawQuery: '', headers: Object.fromEntries(headers) }
}

/** Whether any body comes with a request. */
function hasBody({ headers }: HttpRequest): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'
}

/** A body that is a document (JSON, XML, a form), as a whole. @throws AwsError when it is larger than the service takes. */
export async function readDocument(
  body: AsyncIterable<Uint8Array>,
  request: HttpRequest,
  { faults, largestDocument = usualDocument }: Service,
): Promise<Uint8Array> {
  if (!hasBody(request)) return emptyBytes
  if (Number(request.headers['content-length'] ?? 0) > largestDocument) throw faults.tooLarge()
  const bytes = await readAtMost(body, largestDocument)
  if (!bytes) throw faults.tooLarge()
  return bytes
}

/** A body as a whole. @returns undefined where it has more than `most` bytes: the rest is not read. */
export async function readAtMost(body: AsyncIterable<Uint8Array>, most: number): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body) {
    size += part.byteLength
    if (size > most) return undefined
    parts.push(part)
  }
  const [first] = parts
  return parts.length === 1 && first
    ? Buffer.from(first.buffer, first.byteOffset, first.byteLength)
    : Buffer.concat(parts)
}
