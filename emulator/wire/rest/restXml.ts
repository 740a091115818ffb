/** The AWS restXml protocol (Smithy 2.0 aws.protocols#restXml). */
import { AwsError } from '../awsError.ts'
import type { HttpRequest, HttpResponse } from '../message.ts'
import type { Protocol, ProtocolFactory, ReadInput, WireError } from '../protocol.ts'
import type { OperationModel, ServiceSchemas } from '../serviceSchemas.ts'
import { hoistedHeaders } from './hoistedHeaders.ts'
import { decodePathText, type QueryParameters, queryParameters } from './queryParameters.ts'
import { type DocumentCheck, readRest } from './readRest.ts'
import { type RouteMatch, RouteTable } from './routes.ts'
import { unknownParts } from './unknownParts.ts'
import { type RestForm, writeRest } from './writeRest.ts'

export interface RestOptions extends RestForm {
  /** For a service whose paths begin with a name that may also stand in the host's. */
  readonly leadingLabel?: LeadingLabel
  /** See `RestParts`. */
  readonly asGiven?: ReadonlySet<string>
  /** The service's own look at documents before they are read. */
  readonly checkDocument?: DocumentCheck
  readonly writeError: (error: WireError, requestId: string) => HttpResponse
}

/** A path label that is cut off before the rest of the path is routed. */
export interface LeadingLabel {
  /** The input member that it is. */
  readonly member: string
  /** @returns the label decoded, undefined where there is none, and the path that follows, as it was sent. */
  split(request: HttpRequest): { readonly label: string | undefined; readonly rest: string }
}

const none: ReadonlySet<string> = new Set()

interface Routed {
  readonly match: RouteMatch | undefined
  readonly label: string | undefined
  readonly query: QueryParameters
  readonly headers: HttpRequest['headers']
}

export function restXml(options: RestOptions): ProtocolFactory {
  return (schemas) => new RestXml(schemas, options)
}

class RestXml implements Protocol {
  readonly #options: RestOptions
  readonly #schemas: ServiceSchemas
  /** A request is routed to identify it, and its parts are read again for its input. */
  readonly #routed = new WeakMap<HttpRequest, Routed>()
  #routeTable: RouteTable | undefined

  constructor(schemas: ServiceSchemas, options: RestOptions) {
    this.#schemas = schemas
    this.#options = options
  }

  identify(request: HttpRequest): string | undefined {
    return this.#route(request).match?.operation.name
  }

  readInput(operation: OperationModel, request: HttpRequest, body: Uint8Array): ReadInput {
    const { match, label, query, headers } = this.#route(request)
    if (match?.operation.name !== operation.name) {
      throw new AwsError('InvalidRequest', `The request does not ask for ${operation.name}.`, { status: 400 })
    }
    const labels = new Map<string, string>()
    if (label !== undefined) labels.set(this.#options.leadingLabel?.member ?? '', label)
    for (const [name, text] of match.labels) labels.set(name, decodePathText(text))
    const { asGiven = none, checkDocument } = this.#options
    const input = readRest(operation, { labels, query, headers, body, asGiven }, checkDocument)
    return { input, unknown: unknownParts(operation, { query, headers, fixedQuery: match.fixedQuery }) }
  }

  writeOutput(operation: OperationModel, output: object): HttpResponse {
    return writeRest(operation, output, this.#options)
  }

  writeError(error: WireError, requestId: string): HttpResponse {
    return this.#options.writeError(error, requestId)
  }

  get #routes(): RouteTable {
    if (!this.#routeTable) {
      const operations = this.#schemas.names.flatMap((name) => this.#schemas.operation(name) ?? [])
      this.#routeTable = new RouteTable(operations, this.#options.leadingLabel?.member)
    }
    return this.#routeTable
  }

  #route(request: HttpRequest): Routed {
    let routed = this.#routed.get(request)
    if (!routed) {
      const { leadingLabel } = this.#options
      routed = leadingLabel
        ? this.#routeWithLabel(request, leadingLabel.split(request))
        : this.#routeWhole(request, request.headers)
      this.#routed.set(request, routed)
    }
    return routed
  }

  #routeWithLabel(request: HttpRequest, { label, rest }: ReturnType<LeadingLabel['split']>): Routed {
    const query = queryParameters(request.rawQuery)
    const headers = hoistedHeaders(request)
    const { method } = request
    const match = this.#routes.find({ method, hasLabel: label !== undefined, path: rest, query, headers })
    if (match && label !== undefined) return { match, label, query, headers }
    // A few operations of such a service have a path of their own instead (WriteGetObjectResponse).
    return this.#routeWhole(request, headers)
  }

  #routeWhole(request: HttpRequest, headers: HttpRequest['headers']): Routed {
    const query = queryParameters(request.rawQuery)
    const match = this.#routes.find({ method: request.method, hasLabel: false, path: request.rawPath, query, headers })
    return { match, label: undefined, query, headers }
  }
}
