/** A call made ready for copying: its input typed again, where it would go, and what it would send. */
import type { Aws } from '../aws.ts'
import { type OperationCall, prepareOperation } from '../operations/callOperation.ts'
import { copiedInput, type CopiedMembers } from './copiedInput.ts'
import { endpointOf } from './endpointOf.ts'
import { type PreparedRequest, prepareRequest } from './prepareRequest.ts'
import { writableInput } from './writableInput.ts'

export interface PreparedCopy {
  readonly service: OperationCall['service']
  readonly operation: string
  readonly input: CopiedMembers
  readonly region: string
  /** Where it is not AWS's own. */
  readonly endpoint: string | undefined
  /** What the SDK would send, without a signature; where it cannot write the input, why. */
  readonly request: PreparedRequest | { readonly problem: string }
}

/**
 * Nothing is sent. Loads the service's SDK.
 * @param call its input as the SDK's command takes it, or as a record keeps it
 * @throws Error where the service has no such operation; what the loading of the SDK throws
 */
export async function prepareCopy(
  aws: Pick<Aws, 'clients' | 'configuration'>,
  call: OperationCall,
): Promise<PreparedCopy> {
  const { service, operation } = call
  const { command: asGiven } = await prepareOperation(aws, { ...call, input: {} })
  const input = copiedInput(asGiven.schema, call.input)
  const { client, command } = await prepareOperation(aws, { ...call, input: writableInput(input) })
  const request = await prepareRequest(client, command).catch((error: unknown) => ({
    problem: error instanceof Error ? error.message : String(error),
  }))
  const region = await (client.config as { readonly region?: () => Promise<string> }).region?.()
  return {
    service,
    operation,
    input,
    region: region ?? aws.configuration.region,
    endpoint: endpointOf(aws.configuration, service),
    request,
  }
}
