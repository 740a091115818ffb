/**
 * What differs between AWS's wire protocols. One file for each: `rest/restXml.ts`, `query/awsQuery.ts`,
 * `json/awsJson.ts`.
 */
import type { HttpRequest, HttpResponse } from './message.ts'
import type { OperationModel, ServiceSchemas } from './serviceSchemas.ts'

/** An error in the form that goes on the wire: AWS's code as this protocol spells it. */
export interface WireError {
  readonly code: string
  readonly message: string
  readonly status: number
  readonly members: Readonly<Record<string, string | readonly string[]>>
}

/** An input as it was read. */
export interface ReadInput {
  readonly input: Record<string, unknown>
  /** Members, headers and query parameters that the operation has not, by the names that the caller gave them. */
  readonly unknown: readonly string[]
}

/** A protocol for the operations of one SDK client. */
export type ProtocolFactory = (schemas: ServiceSchemas) => Protocol

export interface Protocol {
  /**
   * The operation's name, or undefined when the request asks for none that AWS has. Throws `AwsError` and
   * `MalformedBody`.
   */
  identify(request: HttpRequest, body: Uint8Array): string | undefined
  /** The input, not yet validated. Throws `AwsError`, `MalformedBody` and `MalformedParameter`. */
  readInput(operation: OperationModel, request: HttpRequest, body: Uint8Array): ReadInput
  writeOutput(operation: OperationModel, output: object, requestId: string): HttpResponse
  writeError(error: WireError, requestId: string): HttpResponse
}
