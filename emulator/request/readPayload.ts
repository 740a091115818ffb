import { hash } from 'node:crypto'
import type { Service } from '../services/service.ts'
import type { ChunkSignatures } from '../wire/awsChunked.ts'
import { emptyBytes, type HttpRequest } from '../wire/message.ts'
import { Payload } from '../wire/payload.ts'
import type { Call } from './identifyCall.ts'
import { hasBody, readDocument } from './readDocument.ts'

/** Bytes: what a service takes in one request at most. */
const largestObject = 5 * 1024 ** 3
const promisesNothing: ReadonlySet<string | undefined> = new Set([undefined, 'UNSIGNED-PAYLOAD', hash('sha256', '')])

/**
 * The body of a request whose signer is known: a stream for those operations that take one, else the whole of it. What
 * was promised of a body (length, hash, checksums) is checked while it is read.
 * @throws AwsError
 */
export async function readPayload(
  request: HttpRequest,
  { document, streams }: Call,
  options: { service: Service; chunkSignatures: ChunkSignatures | undefined },
): Promise<{ document: Uint8Array; body: AsyncIterable<Uint8Array> }> {
  if (document !== undefined) return { document, body: request.body }
  if (!streams && !hasBody(request) && promisesNothing.has(request.headers['x-amz-content-sha256'])) {
    return { document: emptyBytes, body: request.body }
  }
  const { service, chunkSignatures } = options
  const body = new Payload(request, { maximumBytes: largestObject, ...(chunkSignatures && { chunkSignatures }) })
  return streams
    ? { document: emptyBytes, body }
    : {
        document: await readDocument(body, request, service),
        body: request.body,
      }
}
