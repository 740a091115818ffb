/** The AWS restJson1 protocol (Smithy 2.0 aws.protocols#restJson1). No operation here has a body that is one member. */
import { AwsError } from '../awsError.ts'
import { parseJson, readJson } from '../json/readJson.ts'
import { writeJson } from '../json/writeJson.ts'
import { emptyBytes, type HttpRequest, type HttpResponse } from '../message.ts'
import type { Protocol, ProtocolFactory, ReadInput, WireError } from '../protocol.ts'
import type { OperationModel, ServiceSchemas } from '../serviceSchemas.ts'
import type { Member, Shape } from '../shape.ts'
import { bindingsOf } from './bindings.ts'
import { headerText } from './headerText.ts'
import { decodePathText, queryParameters } from './queryParameters.ts'
import { readRest } from './readRest.ts'
import { type RouteMatch, RouteTable } from './routes.ts'
import { unknownParts } from './unknownParts.ts'
import { writeHeaders } from './writeRest.ts'

export function restJson(): ProtocolFactory {
  return (schemas) => new RestJson(schemas)
}

const contentType = 'application/json'
const none: ReadonlySet<string> = new Set()

class RestJson implements Protocol {
  readonly #schemas: ServiceSchemas
  #routeTable: RouteTable | undefined

  constructor(schemas: ServiceSchemas) {
    this.#schemas = schemas
  }

  identify(request: HttpRequest): string | undefined {
    return this.#route(request)?.operation.name
  }

  readInput(operation: OperationModel, request: HttpRequest, body: Uint8Array): ReadInput {
    const match = this.#route(request)
    if (match?.operation.name !== operation.name) {
      throw new AwsError('InvalidRequest', `The request does not ask for ${operation.name}.`, { status: 400 })
    }
    const query = queryParameters(request.rawQuery)
    const { headers } = request
    const labels = new Map([...match.labels].map(([name, text]) => [name, decodePathText(text)]))
    const input = readRest(operation, { labels, query, headers, body: emptyBytes, asGiven: none })
    const unknown = [...unknownParts(operation, { query, headers, fixedQuery: match.fixedQuery })]
    const inBody = readJson(bodyOf(operation.inputMembers), parseJson(body), unknown)
    return { input: { ...input, ...Object(inBody) }, unknown }
  }

  writeOutput(operation: OperationModel, output: object): HttpResponse {
    const body = JSON.stringify(writeJson(bodyOf(operation.outputMembers), output))
    const headers = { 'content-type': contentType, ...writeHeaders(operation, output) }
    return { status: operation.http?.[2] ?? 200, headers, body }
  }

  writeError({ code, message, status, members }: WireError): HttpResponse {
    const headers = { 'content-type': contentType, 'x-amzn-errortype': headerText(code) }
    return { status, headers, body: JSON.stringify({ message, ...members }) }
  }

  #route({ method, rawPath, rawQuery, headers }: HttpRequest): RouteMatch | undefined {
    this.#routeTable ??= new RouteTable(
      this.#schemas.names.flatMap((name) => this.#schemas.operation(name) ?? []),
      undefined,
    )
    return this.#routeTable.find({ method, hasLabel: false, path: rawPath, query: queryParameters(rawQuery), headers })
  }
}

/** What of an input or output stands in the body. */
function bodyOf(members: readonly Member[]): Shape {
  return { kind: 'structure', name: '', traits: {}, union: false, members: bindingsOf(members).body }
}
