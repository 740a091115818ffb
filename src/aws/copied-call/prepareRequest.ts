import type { ClientConfiguration, SdkClient, SdkCommand, WithMetadata } from '../call/sdkTypes.ts'
import { requestUrl } from './requestUrl.ts'
import { stopBeforeSigning } from './stopBeforeSigning.ts'

export interface PreparedRequest {
  readonly method: string
  readonly url: string
  /** In lower case, without those that whoever sends it writes by itself. */
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Uint8Array
  /** The service and region that it is signed for; left out where it needs no signature. */
  readonly signing?: { readonly service: string; readonly region: string }
}

/** Written by whoever sends it, or about this page's SDK. */
const ofTheSender = /^(host|content-length|user-agent|x-amz-user-agent|amz-sdk-.*)$/

/**
 * What a command would send, before it is signed. Nothing is sent.
 * @param command is spent: make one of its own, of an input of its own, which the SDK writes checksums into
 * @throws the SDK's own error for an input that it cannot write
 */
export async function prepareRequest<
  ClientInput extends object,
  ClientOutput extends WithMetadata,
  Input extends ClientInput,
  Output extends ClientOutput,
  Configuration extends ClientConfiguration,
>(
  client: SdkClient<ClientInput, ClientOutput, Configuration>,
  command: SdkCommand<ClientInput, ClientOutput, Input, Output, Configuration>,
): Promise<PreparedRequest> {
  const { request, signing } = await stopBeforeSigning(client, command)
  const headers = Object.fromEntries(
    Object.entries(request.headers)
      .map(([name, value]) => [name.toLowerCase(), value] as const)
      .filter(([name]) => !ofTheSender.test(name)),
  )
  const body = bytesOf(request.body)
  return {
    method: request.method,
    url: requestUrl(request),
    headers,
    ...(body && { body }),
    ...(signing && { signing }),
  }
}

function bytesOf(body: unknown): Uint8Array | undefined {
  if (typeof body === 'string') return new TextEncoder().encode(body)
  return body instanceof Uint8Array ? new Uint8Array(body) : undefined
}
