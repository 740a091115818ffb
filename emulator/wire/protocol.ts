/**
 * What differs between AWS's wire protocols. One file for each: `rest/restXml.ts`, `query/awsQuery.ts`,
 * `json/awsJson.ts`.
 */
import type { HttpRequest, HttpResponse } from './message.ts'
import type { OperationModel } from './operationModel.ts'

/** An error in the form that goes on the wire: AWS's code as this protocol spells it. */
export interface WireError {
  readonly code: string
  readonly message: string
  readonly status: number
  readonly members: Readonly<Record<string, string | readonly string[]>>
}

export interface Protocol {
  /**
   * The operation's name, or undefined when the request asks for none that AWS has. Throws `AwsError` and
   * `MalformedBody`.
   */
  identify(request: HttpRequest, body: Uint8Array): string | undefined
  /** The input, not yet validated. Throws `AwsError`, `MalformedBody` and `MalformedParameter`. */
  readInput(operation: OperationModel, request: HttpRequest, body: Uint8Array): Record<string, unknown>
  writeOutput(operation: OperationModel, output: object, requestId: string): HttpResponse
  writeError(error: WireError, requestId: string): HttpResponse
}
