/** The AWS JSON 1.1 protocol: Cognito (Smithy 2.0 aws.protocols#awsJson1_1). */
import type { HttpRequest, HttpResponse } from '../message.ts'
import type { OperationModel } from '../operationModel.ts'
import type { Protocol, WireError } from '../protocol.ts'
import { headerText } from '../rest/headerText.ts'
import type { ServiceSchemas } from '../serviceSchemas.ts'
import { parseJson, readJson } from './readJson.ts'
import { writeJson } from './writeJson.ts'

const contentType = 'application/x-amz-json-1.1'

export class AwsJson implements Protocol {
  readonly #schemas: ServiceSchemas
  readonly #target: string

  /** @param target what stands before the dot in `x-amz-target`: `AWSCognitoIdentityService`. */
  constructor(schemas: ServiceSchemas, target: string) {
    this.#schemas = schemas
    this.#target = target
  }

  identify(request: HttpRequest): string | undefined {
    const [target, name = ''] = (request.headers['x-amz-target'] ?? '').split('.', 2)
    return target === this.#target && this.#schemas.operation(name) ? name : undefined
  }

  readInput(operation: OperationModel, _request: HttpRequest, body: Uint8Array): Record<string, unknown> {
    const value = parseJson(body)
    if (operation.input.kind !== 'structure') return {}
    return { ...Object(readJson(operation.input, value)) }
  }

  /** An output without members is `{}`: most of Amplify's readers parse every body. */
  writeOutput(operation: OperationModel, output: object): HttpResponse {
    const body = operation.output.kind === 'structure' ? writeJson(operation.output, output) : '{}'
    return { status: 200, headers: { 'content-type': contentType }, body }
  }

  writeError(error: WireError): HttpResponse {
    const { code, message, status, members } = error
    const headers = {
      'content-type': contentType,
      'x-amzn-errortype': `${code}:`,
      'x-amzn-errormessage': headerText(message.trim()),
    }
    return { status: sentStatus(status), headers, body: JSON.stringify({ __type: code, message, ...members }) }
  }
}

/**
 * Cognito answers 400 whatever the model says of an error (403, 404); only a fault of the service and the size of a
 * body have their own.
 */
function sentStatus(status: number): number {
  return status >= 500 || status === 413 ? status : 400
}
