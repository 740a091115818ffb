/** The few things that the console needs to know of any SDK client and command, so that one function can take them all. */
import type { Client, Command, SmithyResolvedConfiguration } from '@smithy/core/client'

export interface HandlerOptions {
  readonly abortSignal?: AbortSignal
}

export interface WithMetadata {
  readonly $metadata: { readonly httpStatusCode?: number; readonly requestId?: string }
}

export interface ClientConfiguration extends SmithyResolvedConfiguration<HandlerOptions> {
  readonly serviceId: string
}

export type SdkClient<
  ClientInput extends object,
  ClientOutput extends WithMetadata,
  Configuration extends ClientConfiguration,
> = Client<HandlerOptions, ClientInput, ClientOutput, Configuration>

export type SdkCommand<
  ClientInput extends object,
  ClientOutput extends WithMetadata,
  Input extends ClientInput,
  Output extends ClientOutput,
  Configuration extends ClientConfiguration,
> = Command<Input, Output, Configuration, ClientInput, ClientOutput>
