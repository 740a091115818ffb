import type { ServiceId } from '../iam/requirements/types.ts'
import { AwsError } from './wire/awsError.ts'
import { emptyBytes, type HttpRequest } from './wire/message.ts'

const largestDocument = 1024 * 1024
/** What S3 takes in one PUT. */
const largestObject = 5 * 1024 ** 3
/** Chunk signatures and trailers that aws-chunked adds to the bytes of an object. */
const framing = 64 * 1024 ** 2

/** The whole body of a request that is a document (JSON, XML, a form). @throws AwsError when it is larger than 1 MiB. */
export async function readBody(request: HttpRequest, service: ServiceId): Promise<Uint8Array> {
  if (Number(request.headers['content-length'] ?? 0) > largestDocument) throw documentTooLarge(service)
  if (!hasBody(request)) return emptyBytes
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body) {
    size += chunk.byteLength
    if (size > largestDocument) throw documentTooLarge(service)
    chunks.push(chunk)
  }
  return chunks.length === 1 ? (chunks[0] ?? emptyBytes) : Buffer.concat(chunks)
}

/** The body of an upload while it arrives, ended by an error when it is larger than S3 takes. */
export async function* limitObject(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size > largestObject + framing) throw objectTooLarge(size)
    yield chunk
  }
}

/** @throws AwsError EntityTooLarge, before a byte is read. */
export function checkAnnouncedSize(request: HttpRequest): void {
  const { 'x-amz-decoded-content-length': decoded, 'content-length': sent } = request.headers
  const size = Number(decoded ?? sent ?? 0)
  if (size > largestObject) throw objectTooLarge(size)
}

function hasBody({ headers }: HttpRequest): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'
}

function documentTooLarge(service: ServiceId): AwsError {
  return service === 's3'
    ? new AwsError('MaxMessageLengthExceeded', 'Your request was too large.', { status: 400 })
    : new AwsError('RequestEntityTooLarge', `The request is larger than ${largestDocument} bytes.`, { status: 413 })
}

function objectTooLarge(size: number): AwsError {
  return new AwsError('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', {
    status: 400,
    members: { ProposedSize: String(size), MaxSizeAllowed: String(largestObject) },
  })
}
