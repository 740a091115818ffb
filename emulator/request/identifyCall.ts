import type { AnyOperation } from '../services/operation.ts'
import type { Service } from '../services/service.ts'
import type { HttpRequest } from '../wire/message.ts'
import { readDocument } from './readPayload.ts'

/** Which operation a request asks for. */
export interface Call {
  readonly name: string
  readonly operation: AnyOperation
  /** The whole body, where it had to be read already. */
  readonly document: Uint8Array | undefined
  /** The input is a stream of bytes, which is never read as a whole. */
  readonly streams: boolean
}

/** @throws AwsError for what is no operation of the service, is not emulated, or has too large a body. */
export async function identifyCall(request: HttpRequest, service: Service): Promise<Call> {
  const { model } = service
  const document = service.body === 'stream' ? undefined : await readDocument(request.body, request, service)
  const identified = model.identify(request, document)
  if ('problem' in identified) throw identified.problem
  const name = identified.operation
  const operation = Object.hasOwn(service.operations, name) ? service.operations[name] : undefined
  if (!operation) throw service.faults.notEmulated(name)
  return { name, operation, document, streams: model.streams(name) }
}
