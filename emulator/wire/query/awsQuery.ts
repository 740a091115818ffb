/** The AWS Query protocol (Smithy 2.0 aws.protocols#awsQuery). */
import { AwsError } from '../awsError.ts'
import { MalformedBody } from '../inputProblem.ts'
import type { HttpRequest, HttpResponse } from '../message.ts'
import type { Protocol, ProtocolFactory, ReadInput, WireError } from '../protocol.ts'
import type { OperationModel, ServiceSchemas } from '../serviceSchemas.ts'
import { errorResponse } from '../xml/errorResponse.ts'
import { writeXml } from '../xml/writeXml.ts'
import { escapeXml } from '../xml/xmlText.ts'
import { formParameters } from './formParameters.ts'
import { readQuery } from './readQuery.ts'

export interface QueryOptions {
  readonly namespace: string
  /** The API version that requests name: `2011-06-15`. */
  readonly version: string
}

export function awsQuery(options: QueryOptions): ProtocolFactory {
  return (schemas) => new AwsQuery(schemas, options)
}

class AwsQuery implements Protocol {
  readonly #schemas: ServiceSchemas
  readonly #options: QueryOptions

  constructor(schemas: ServiceSchemas, options: QueryOptions) {
    this.#schemas = schemas
    this.#options = options
  }

  identify(request: HttpRequest, body: Uint8Array): string | undefined {
    const parameters = parametersOf(request, body)
    const action = parameters.get('Action')
    if (action === undefined) {
      throw new AwsError('MissingAction', 'The request must contain the parameter Action.', { status: 400 })
    }
    const version = parameters.get('Version')
    if (!this.#schemas.operation(action) || (version !== undefined && version !== this.#options.version)) {
      const wanted = version ?? this.#options.version
      throw new AwsError('InvalidAction', `Could not find operation ${action} for version ${wanted}`, { status: 400 })
    }
    return action
  }

  readInput(operation: OperationModel, request: HttpRequest, body: Uint8Array): ReadInput {
    return readQuery(operation.inputMembers, parametersOf(request, body))
  }

  writeOutput(operation: OperationModel, output: object, requestId: string): HttpResponse {
    const { name } = operation
    const result = operation.output.kind === 'structure' ? writeXml(`${name}Result`, operation.output, output) : ''
    const metadata = `<ResponseMetadata><RequestId>${escapeXml(requestId)}</RequestId></ResponseMetadata>`
    return {
      status: 200,
      headers: { 'content-type': 'text/xml' },
      body: `<${name}Response xmlns="${this.#options.namespace}">${result}${metadata}</${name}Response>`,
    }
  }

  writeError(error: WireError, requestId: string): HttpResponse {
    return errorResponse(error, requestId, this.#options.namespace)
  }
}

/** Parameters may stand in the query string (a presigned request) or in the form. */
function parametersOf(request: HttpRequest, body: Uint8Array): ReadonlyMap<string, string> {
  try {
    return formParameters(request.rawQuery, new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch (problem) {
    if (problem instanceof MalformedBody) throw problem
    throw new MalformedBody('The form is not UTF-8.')
  }
}
