import { readDocument } from './readDocument.ts'
import type { Operation, ServiceOperations } from '../services/operation.ts'
import type { HttpRequest } from '../wire/message.ts'
import type { ServiceModel } from '../wire/serviceModel.ts'

/** Which operation a request asks for. */
export interface Call {
  readonly name: string
  readonly operation: Operation
  /** The whole body, where it had to be read already; S3 says what its body is without it. */
  readonly document: Uint8Array | undefined
  /** The input is a stream of bytes, which is never read as a whole. */
  readonly streams: boolean
}

/** @throws AwsError for what is no operation of the service, is not emulated, or has too large a body. */
export async function identifyCall(
  request: HttpRequest,
  model: ServiceModel,
  service: ServiceOperations | undefined,
): Promise<Call> {
  const document = model.id === 's3' ? undefined : await readDocument(request.body, request, model.id)
  const identified = model.identify(request, document)
  if ('problem' in identified) throw identified.problem
  const name = identified.operation
  const operation = service?.operations[name]
  if (!operation) throw model.notEmulated(name)
  return { name, operation, document, streams: model.streams(name) }
}
