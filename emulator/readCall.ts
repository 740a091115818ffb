import type { Operation, ServiceOperations } from './services/operation.ts'
import { checkAnnouncedSize, readBody } from './readBody.ts'
import { emptyBytes, type HttpRequest } from './wire/message.ts'
import type { ServiceModel } from './wire/serviceModel.ts'

/** Which operation a request asks for, with its body where that is a document. */
export interface Call {
  readonly name: string
  readonly operation: Operation
  /** Empty for an operation that takes a stream. */
  readonly document: Uint8Array
  /** The input is a stream of bytes, which has not been read. */
  readonly streams: boolean
}

/** @throws AwsError for what is no operation of the service, is not emulated, or is too large. */
export async function readCall(request: HttpRequest, model: ServiceModel, service: ServiceOperations | undefined): Promise<Call> {
  // The Query protocol names the operation in the body, so that one is read first.
  const early = model.id === 'sts' ? await readBody(request, model.id) : undefined
  const identified = model.identify(request, early)
  if ('problem' in identified) throw identified.problem
  const name = identified.operation
  const operation = service?.operations[name]
  if (!operation) throw model.notEmulated(name)
  const streams = model.streams(name)
  if (streams) checkAnnouncedSize(request)
  return { name, operation, streams, document: early ?? (streams ? emptyBytes : await readBody(request, model.id)) }
}
