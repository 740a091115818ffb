/** The AWS restXml protocol: S3 and Route 53 (Smithy 2.0 aws.protocols#restXml). */
import { AwsError } from '../awsError.ts'
import type { HttpRequest, HttpResponse } from '../message.ts'
import type { OperationModel } from '../operationModel.ts'
import type { Protocol, WireError } from '../protocol.ts'
import type { ServiceSchemas } from '../serviceSchemas.ts'
import { hoistedHeaders } from './hoistedHeaders.ts'
import type { QueryParameters } from './queryParameters.ts'
import { decodePathText, queryParameters } from './queryParameters.ts'
import { readRest } from './readRest.ts'
import type { RouteMatch } from './routes.ts'
import { RouteTable } from './routes.ts'
import { splitBucket } from './splitBucket.ts'
import { writeRest } from './writeRest.ts'

export interface RestOptions {
  /** The service's XML namespace. */
  readonly namespace: string
  /** Whether the first path segment is a bucket (S3). */
  readonly cutsBucket: boolean
  readonly writeError: (error: WireError, requestId: string) => HttpResponse
}

interface Routed {
  readonly match: RouteMatch | undefined
  readonly bucket: string | undefined
  readonly query: QueryParameters
  readonly headers: HttpRequest['headers']
}

export class RestXml implements Protocol {
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

  readInput(operation: OperationModel, request: HttpRequest, body: Uint8Array): Record<string, unknown> {
    const { match, bucket, query, headers } = this.#route(request)
    if (match?.operation.name !== operation.name) {
      throw new AwsError('InvalidRequest', `The request does not ask for ${operation.name}.`, { status: 400 })
    }
    const labels = new Map<string, string>()
    if (bucket !== undefined) labels.set('Bucket', bucket)
    for (const [name, text] of match.labels) labels.set(name, decodePathText(text))
    return readRest(operation, { labels, query, headers, body })
  }

  writeOutput(operation: OperationModel, output: object): HttpResponse {
    return writeRest(operation, output, this.#options.namespace)
  }

  writeError(error: WireError, requestId: string): HttpResponse {
    return this.#options.writeError(error, requestId)
  }

  get #routes(): RouteTable {
    if (!this.#routeTable) {
      const operations = this.#schemas.names.flatMap((name) => this.#schemas.operation(name) ?? [])
      this.#routeTable = new RouteTable(operations, this.#options.cutsBucket)
    }
    return this.#routeTable
  }

  #route(request: HttpRequest): Routed {
    let routed = this.#routed.get(request)
    if (!routed) {
      routed = this.#options.cutsBucket ? this.#routeWithBucket(request) : this.#routeWhole(request, request.headers)
      this.#routed.set(request, routed)
    }
    return routed
  }

  #routeWithBucket(request: HttpRequest): Routed {
    const query = queryParameters(request.rawQuery)
    const { bucket, rest } = splitBucket(request.rawPath)
    const headers = hoistedHeaders(request)
    const { method } = request
    const match = this.#routes.find({ method, hasBucket: bucket !== undefined, path: rest, query, headers })
    if (match && bucket !== undefined) return { match, bucket, query, headers }
    // A few S3 operations have a path of their own instead of a bucket (WriteGetObjectResponse).
    return this.#routeWhole(request, headers)
  }

  #routeWhole(request: HttpRequest, headers: HttpRequest['headers']): Routed {
    const query = queryParameters(request.rawQuery)
    const match = this.#routes.find({ method: request.method, hasBucket: false, path: request.rawPath, query, headers })
    return { match, bucket: undefined, query, headers }
  }
}
