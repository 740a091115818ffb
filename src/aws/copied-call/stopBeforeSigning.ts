/** Runs a command up to its signature: validated, addressed and written, and then kept here instead of sent. */
import { getSmithyContext } from '@smithy/core/transport'
import type { ClientConfiguration, SdkClient, SdkCommand, WithMetadata } from '../call/sdkTypes.ts'

/** The SDK's plain request, as far as it is read here. */
export interface UnsignedRequest {
  readonly method: string
  readonly protocol: string
  readonly hostname: string
  readonly port?: number
  readonly path: string
  query?: Readonly<Record<string, string | readonly string[] | null>>
  readonly headers: Record<string, string>
  readonly body?: unknown
}

interface Scheme {
  readonly httpAuthOption: {
    readonly schemeId: string
    readonly signingProperties?: { readonly name?: string; readonly region?: string }
  }
  readonly identity?: { readonly expiration?: Date }
}

export interface Stopped {
  readonly request: UnsignedRequest
  /** How it would be signed; undefined where it is sent without a signature. */
  readonly signing: { readonly service: string; readonly region: string } | undefined
  /** When the credentials end that would sign it, where that is known. */
  readonly credentialsEnd: Date | undefined
}

/**
 * Nothing is sent, and nothing recorded. The command is spent: its own stack holds the stop from here on.
 * @throws the SDK's own error for an input that it cannot write: a missing bucket, a wrong type
 */
export async function stopBeforeSigning<
  ClientInput extends object,
  ClientOutput extends WithMetadata,
  Input extends ClientInput,
  Output extends ClientOutput,
  Configuration extends ClientConfiguration,
>(
  client: SdkClient<ClientInput, ClientOutput, Configuration>,
  command: SdkCommand<ClientInput, ClientOutput, Input, Output, Configuration>,
): Promise<Stopped> {
  let stopped: Stopped | undefined
  command.middlewareStack.addRelativeTo(
    (_next: unknown, context: Parameters<typeof getSmithyContext>[0]) => (args: { readonly request: unknown }) => {
      const scheme = getSmithyContext(context)['selectedHttpAuthScheme'] as Scheme | undefined
      const { name, region } = scheme?.httpAuthOption.signingProperties ?? {}
      stopped = {
        request: args.request as UnsignedRequest,
        signing: name !== undefined && region !== undefined ? { service: name, region } : undefined,
        credentialsEnd: scheme?.identity?.expiration,
      }
      return Promise.resolve({ response: {}, output: { $metadata: {} } as Output })
    },
    { name: 'rolecallStop', relation: 'before', toMiddleware: 'httpSigningMiddleware', override: true },
  )
  await client.send(command)
  if (!stopped) throw new Error('The SDK did not write a request.')
  return stopped
}
