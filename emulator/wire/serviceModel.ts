/** One AWS service on the wire: which operation a request asks for, its input, and the bytes of its output or error. */
import type { ServiceId } from '../../iam/requirements/types.ts'
import type { AwsError } from './awsError.ts'
import type { HttpRequest, HttpResponse } from './message.ts'

/** Facts that every answer carries. */
export interface Answer {
  readonly requestId: string
  /** Milliseconds since 1970, for the `date` header. */
  readonly at: number
  /** The request's HTTP method: an answer to HEAD has no body. */
  readonly method: string
}

export type Identified = { readonly operation: string } | { readonly problem: AwsError }

/** The contract of `ServiceModel`; the class follows. */
export interface ServiceModelContract {
  readonly id: ServiceId
  readonly protocol: 'restXml' | 'awsQuery' | 'awsJson'
  /** Which operation this is. `body` is needed for `awsQuery` alone, where the form says it. */
  identify(request: HttpRequest, body?: Uint8Array): Identified
  /** Whether the operation's input is a stream of bytes (PutObject, UploadPart): its body must then not be collected. */
  streams(operation: string): boolean
  /** The operation's input as the SDK's `...CommandInput`, checked. A streaming member is left out. Throws only `AwsError`. */
  readInput(operation: string, request: HttpRequest, body?: Uint8Array): Record<string, unknown>
  writeOutput(operation: string, output: object, answer: Answer): HttpResponse
  writeError(error: AwsError, answer: Answer): HttpResponse
  /** The error for an operation that AWS has and the emulator has not. */
  notEmulated(operation: string): AwsError
}
