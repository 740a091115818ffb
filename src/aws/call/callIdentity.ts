import { ownServiceId, type RecordedService, serviceRows } from '../operations/serviceRows.ts'
import { targetOf } from './targetOf.ts'

/** What a call is, before it is sent. */
export interface CallIdentity {
  readonly service: RecordedService
  /** AWS's operation name. */
  readonly operation: string
  readonly target?: string
}

/**
 * Reads service, operation and target from a client's service id and a command.
 * The operation comes from the command's schema: class names do not survive minification.
 */
export function callIdentity(
  serviceId: string,
  command: { readonly input: object; readonly schema?: unknown },
): CallIdentity {
  const service =
    serviceId === ownServiceId ? 'iam-toolbox' : serviceRows.find((row) => row.serviceId === serviceId)?.id
  if (!service) throw new Error(`The service ${serviceId} is not known to the call record.`)
  const operation = operationName(command.schema)
  const target = targetOf(service, command.input)
  return { service, operation, ...(target !== undefined && { target }) }
}

/** A static operation schema is `[9, namespace, name, ...]`; an older one is an object with a name. */
function operationName(schema: unknown): string {
  if (Array.isArray(schema) && typeof schema[2] === 'string') return schema[2]
  if (typeof schema === 'object' && schema !== null && 'name' in schema && typeof schema.name === 'string')
    return schema.name
  throw new Error('The command carries no operation schema.')
}
