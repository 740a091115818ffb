/** The AWS JSON protocols 1.0 and 1.1 (Smithy 2.0 aws.protocols#awsJson1_0 and #awsJson1_1). */
import type { HttpRequest, HttpResponse } from '../message.ts'
import type { Protocol, ProtocolFactory, ReadInput, WireError } from '../protocol.ts'
import { headerText } from '../rest/headerText.ts'
import type { OperationModel, ServiceSchemas } from '../serviceSchemas.ts'
import { parseJson, readJson } from './readJson.ts'
import { writeJson } from './writeJson.ts'

export interface JsonOptions {
  /** What stands before the dot in `x-amz-target`: `AWSCognitoIdentityService`. */
  readonly target: string
  readonly version: '1.0' | '1.1'
}

export function awsJson(options: JsonOptions): ProtocolFactory {
  return (schemas) => new AwsJson(schemas, options)
}

class AwsJson implements Protocol {
  readonly #schemas: ServiceSchemas
  readonly #target: string
  readonly #contentType: string

  constructor(schemas: ServiceSchemas, { target, version }: JsonOptions) {
    this.#schemas = schemas
    this.#target = target
    this.#contentType = `application/x-amz-json-${version}`
  }

  identify(request: HttpRequest): string | undefined {
    const [target, name = ''] = (request.headers['x-amz-target'] ?? '').split('.', 2)
    return target === this.#target && this.#schemas.operation(name) ? name : undefined
  }

  readInput(operation: OperationModel, _request: HttpRequest, body: Uint8Array): ReadInput {
    const value = parseJson(body)
    const unknown: string[] = []
    if (operation.input.kind !== 'structure') return { input: {}, unknown }
    return { input: { ...Object(readJson(operation.input, value, unknown)) }, unknown }
  }

  /** An output without members is `{}`: most of Amplify's readers parse every body. */
  writeOutput(operation: OperationModel, output: object): HttpResponse {
    const body = operation.output.kind === 'structure' ? JSON.stringify(writeJson(operation.output, output)) : '{}'
    return { status: 200, headers: { 'content-type': this.#contentType }, body }
  }

  writeError(error: WireError): HttpResponse {
    const { code, message, status, members } = error
    const headers = {
      'content-type': this.#contentType,
      'x-amzn-errortype': `${code}:`,
      'x-amzn-errormessage': headerText(message.trim()),
    }
    return { status: sentStatus(status), headers, body: JSON.stringify({ __type: code, message, ...members }) }
  }
}

/**
 * These services answer 400 whatever the model says of an error (403, 404); only a fault of the service and the size of
 * a body have their own.
 */
function sentStatus(status: number): number {
  return status >= 500 || status === 413 ? status : 400
}
