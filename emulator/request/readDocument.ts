import type { Service } from '../services/service.ts'
import { emptyBytes, type HttpRequest } from '../wire/message.ts'

/** Bytes. Inputs that are larger on AWS are streams. */
const usualDocument = 1024 * 1024

/** Whether any body comes with a request. */
export function hasBody({ headers }: HttpRequest): boolean {
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
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body) {
    size += part.byteLength
    if (size > largestDocument) throw faults.tooLarge()
    parts.push(part)
  }
  const [first] = parts
  return parts.length === 1 && first ? first : Buffer.concat(parts)
}
