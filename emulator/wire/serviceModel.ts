/** One AWS service on the wire: which operation a request asks for, its input, and the bytes of its output or error. */
import { AwsError } from './awsError.ts'
import type { InputFaults } from './inputFaults.ts'
import { MalformedBody, MalformedParameter } from './inputProblem.ts'
import { emptyBytes, type HttpRequest, type HttpResponse } from './message.ts'
import type { Protocol, ReadInput, WireError } from './protocol.ts'
import { isStream, type OperationModel, type ServiceSchemas } from './serviceSchemas.ts'
import type { Constraints } from './validation/constraint.ts'
import { violations } from './validation/violations.ts'

/** Facts that every answer carries. */
export interface Answer {
  readonly requestId: string
  /** Milliseconds since 1970, for the `date` header. */
  readonly at: number
  /** The request's HTTP method: an answer to HEAD has no body. */
  readonly method: string
}

export type Identified = { readonly operation: string } | { readonly problem: AwsError }

export interface ServiceModelOptions {
  readonly id: string
  readonly schemas: ServiceSchemas
  readonly protocol: Protocol
  readonly constraints: Constraints
  readonly faults: InputFaults
  /** The headers that tell the caller the request's id. */
  readonly requestIdHeaders: (requestId: string) => Readonly<Record<string, string>>
}

export class ServiceModel {
  readonly id: string
  readonly #schemas: ServiceSchemas
  readonly #protocol: Protocol
  readonly #constraints: Constraints
  readonly #faults: InputFaults
  readonly #requestIdHeaders: ServiceModelOptions['requestIdHeaders']

  constructor(options: ServiceModelOptions) {
    this.id = options.id
    this.#schemas = options.schemas
    this.#protocol = options.protocol
    this.#constraints = options.constraints
    this.#faults = options.faults
    this.#requestIdHeaders = options.requestIdHeaders
  }

  /** All operations that AWS has here, emulated or not. */
  get operations(): readonly string[] {
    return this.#schemas.names
  }

  /** Which operation this is. The body is needed for the Query protocol alone, where the form says it. Does not throw. */
  identify(request: HttpRequest, body: Uint8Array = emptyBytes): Identified {
    try {
      const operation = this.#protocol.identify(request, body)
      return operation === undefined ? { problem: this.#faults.unknownOperation(request) } : { operation }
    } catch (problem) {
      return { problem: this.#worded(problem) }
    }
  }

  /**
   * Whether the operation's input is a stream of bytes (PutObject, UploadPart): its body must then not be collected.
   */
  streams(operation: string): boolean {
    return this.#model(operation).inputMembers.some(isStream)
  }

  /**
   * The operation's input as the SDK's `...CommandInput`, checked, and what the request carries besides. A streaming
   * member is left out. Throws only `AwsError`.
   */
  readInput(operation: string, request: HttpRequest, body: Uint8Array = emptyBytes): ReadInput {
    const model = this.#model(operation)
    try {
      const read = this.#protocol.readInput(model, request, body)
      const found = violations(model.input, read.input, this.#constraints)
      if (found.length > 0) throw this.#faults.invalid(found, body)
      return read
    } catch (problem) {
      throw this.#worded(problem)
    }
  }

  /**
   * @param output the SDK's `...CommandOutput` without `$metadata`; a streaming body may be bytes, text or an async
   * iterable.
   */
  writeOutput(operation: string, output: object, answer: Answer): HttpResponse {
    const response = this.#protocol.writeOutput(this.#model(operation), output, answer.requestId)
    return this.#finish(response, answer)
  }

  /**
   * What an answer's headers begin with, for an output that is answered again and again; `finishHeaders` adds the rest.
   * @param output as of `writeOutput`; its body is at hand.
   * @returns names and values by turns.
   */
  startHeaders(operation: string, output: object): { readonly status: number; readonly headers: readonly string[] } {
    const { status, headers } = this.#protocol.writeOutput(this.#model(operation), output, '')
    return { status, headers: Object.entries(headers).flat() }
  }

  /** @param start of `startHeaders`. @returns the same headers as of `writeOutput`, names and values by turns. */
  finishHeaders(start: readonly string[], { requestId, at }: Omit<Answer, 'method'>): string[] {
    const headers = start.slice()
    headers.push('date', dateHeader(at))
    const ids = this.#requestIdHeaders(requestId)
    for (const name in ids) headers.push(name, ids[name] ?? '')
    return headers
  }

  /** The error in this service's form. HEAD, 304 and 204 have no body. */
  writeError(error: AwsError, answer: Answer): HttpResponse {
    const response = this.#protocol.writeError(this.#wireError(error), answer.requestId)
    Object.assign(response.headers, error.headers)
    return this.#finish(response, answer)
  }

  /** The name that a member of the input has on the wire: of its header or query parameter, else its own. */
  wireName(operation: string, member: string): string {
    const { traits } = this.#model(operation).inputMembers.find(({ name }) => name === member) ?? {}
    return traits?.httpHeader ?? traits?.httpQuery ?? member
  }

  #model(operation: string): OperationModel {
    const model = this.#schemas.operation(operation)
    if (!model) throw new Error(`${this.id} has no operation ${operation}.`)
    return model
  }

  #worded(problem: unknown): AwsError {
    if (problem instanceof AwsError) return problem
    if (problem instanceof MalformedBody) return this.#faults.malformedBody(problem)
    if (problem instanceof MalformedParameter) return this.#faults.malformedParameter(problem)
    throw problem
  }

  #wireError(error: AwsError): WireError {
    const known = this.#schemas.error(error.code)
    return {
      code: known?.code ?? error.code,
      message: error.message,
      status: error.status ?? known?.status ?? 400,
      members: error.members,
    }
  }

  #finish(response: HttpResponse, { requestId, at, method }: Answer): HttpResponse {
    const { status, headers, body } = response
    headers.date ??= dateHeader(at)
    Object.assign(headers, this.#requestIdHeaders(requestId))
    const hasBody = method !== 'HEAD' && status !== 204 && status !== 304
    return hasBody && body !== undefined ? { status, headers, body } : { status, headers }
  }
}

/** Answers of the same second carry the same text. */
let latest = { second: NaN, text: '' }

/** The header `date`. @param at milliseconds since 1970. */
function dateHeader(at: number): string {
  const second = Math.floor(at / 1000)
  if (latest.second !== second) latest = { second, text: new Date(at).toUTCString() }
  return latest.text
}
