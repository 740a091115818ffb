/** Any operation of any service that has a row: its command made by name, sent as every other call is. */
import type { Aws, AwsCaller } from '../aws.ts'
import type { CallOptions } from '../call/call.ts'
import { cloneInput } from '../call/cloneInput.ts'
import type { Outcome } from '../call/outcome.ts'
import type { ClientConfiguration, SdkClient, SdkCommand, WithMetadata } from '../call/sdkTypes.ts'
import { regionOfBucket } from '../configuration/regionOfBucket.ts'
import { refuseFolded } from './dotSegments.ts'
import { serviceClients } from './serviceClients.ts'
import type { CallableService } from './serviceRows.ts'

export interface OperationCall {
  readonly service: CallableService
  /** AWS's name: `PutObject`. */
  readonly operation: string
  /** As the SDK's command takes it. */
  readonly input: Readonly<Record<string, unknown>>
  /** Of the bucket, where it is known to be another than the configuration says. */
  readonly region?: string | undefined
}

/** What sends any operation: a bucket is called in the region that the configuration says of it. */
export type OperationCaller = AwsCaller & { readonly configuration: Pick<Aws['configuration'], 'places'> }
/** The same, for what sends nothing. */
export type OperationPreparer = Omit<OperationCaller, 'call'>

export type AnyClient = SdkClient<object, WithMetadata, ClientConfiguration>
export type AnyCommand = SdkCommand<object, WithMetadata, object, WithMetadata, ClientConfiguration>
export type AnyAnswer = WithMetadata & Readonly<Record<string, unknown>>

/**
 * Sends it and says what came of it.
 * @throws Error where the service has no such operation, and for a key whose request would act on another object
 */
export async function callOperation(
  aws: OperationCaller,
  call: OperationCall,
  options?: CallOptions,
): Promise<Outcome<AnyAnswer>> {
  refuseFolded(call)
  const { client, command } = await prepareOperation(aws, call)
  return (await aws.call(client, command, options)) as Outcome<AnyAnswer>
}

/**
 * The client that would send it, and its command: also where a browser could not send it, for other programs may.
 * @throws Error where the service has no such operation
 */
export async function prepareOperation(
  { clients, configuration }: OperationPreparer,
  { service, operation, input, region = regionOfBucket(configuration, input['Bucket']) }: OperationCall,
): Promise<{ readonly client: AnyClient; readonly command: AnyCommand }> {
  const row = serviceClients[service]
  const [sdk, client] = await Promise.all([row.load(), row.client(clients, region)])
  const Command: unknown = Reflect.get(sdk, `${operation}Command`)
  if (typeof Command !== 'function') throw new Error(`${service} has no operation ${operation}.`)
  // The SDK writes checksum algorithms into the input that it is given.
  const command: unknown = Reflect.construct(Command, [cloneInput(input)])
  return { client: client as AnyClient, command: command as AnyCommand }
}
