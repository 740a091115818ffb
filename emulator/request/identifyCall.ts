import type { AnyOperation } from '../services/operation.ts'
import type { OwnOperation } from '../services/ownOperation.ts'
import type { Service } from '../services/service.ts'
import type { HttpRequest } from '../wire/message.ts'
import { readDocument } from './readPayload.ts'

/** Which operation a request asks for. */
export interface Call {
  readonly name: string
  /** The operation of the SDK's schemas that its input is read as: itself, but for a service's own one. */
  readonly as: string
  /** Present where it is that one. */
  readonly own?: OwnOperation
  readonly operation: AnyOperation
  /** The whole body, where it had to be read already. */
  readonly document: Uint8Array | undefined
  /** The input is a stream of bytes, which is never read as a whole. */
  readonly streams: boolean
}

/** @throws AwsError for what is no operation of the service, is not emulated, or has too large a body. */
export async function identifyCall(request: HttpRequest, service: Service): Promise<Call> {
  const { model, ownOperation: own } = service
  if (own?.method === request.method && own.isAsked(request)) {
    return {
      name: own.name,
      as: own.as,
      own,
      operation: emulated(own.name, service),
      document: undefined,
      streams: true,
    }
  }
  const document = service.body === 'stream' ? undefined : await readDocument(request.body, request, service)
  const identified = model.identify(request, document)
  if ('problem' in identified) throw identified.problem
  const name = identified.operation
  return { name, as: name, operation: emulated(name, service), document, streams: model.streams(name) }
}

function emulated(name: string, { operations, faults }: Service): AnyOperation {
  const operation = Object.hasOwn(operations, name) ? operations[name] : undefined
  if (!operation) throw faults.notEmulated(name)
  return operation
}
