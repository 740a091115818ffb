/**
 * What a request asks for, decided once by host, target, signature and path. The Host check, CORS and routing all read
 * this one answer.
 */
import type { Page } from '../services/page.ts'
import type { Service } from '../services/service.ts'
import type { ServiceIndex } from '../services/serviceIndex.ts'
import type { HttpRequest } from '../wire/message.ts'

export type Surface =
  /** Not a name of this emulator: a page's trick to reach 127.0.0.1 under its own origin (DNS rebinding). */
  | { readonly kind: 'foreign host'; readonly port: number }
  /** What has no counterpart on AWS: `/_rolecall/<path>`, and `/_aws/<path>`, where LocalStack tells what was sent. */
  | { readonly kind: 'own page'; readonly path: string; readonly asLocalStack?: true }
  /** A document that a service serves to anyone. */
  | { readonly kind: 'page'; readonly page: Page; readonly groups: readonly string[] }
  /** An operation of AWS's. */
  | { readonly kind: 'service'; readonly service: Service }
  /** An operation of a service that is not here; `name` as the request gives it. */
  | { readonly kind: 'unknown service'; readonly name: string }

const ownPrefix = '/_rolecall/'
const localStackPrefix = '/_aws/'

/**
 * @param request a preflight counts as the request that it asks for.
 * @param port that the request came in by; undefined where there is no socket, and so no host to check.
 */
export function surfaceOf(request: HttpRequest, services: ServiceIndex, port?: number): Surface {
  const { rawPath } = request
  const host = hostName(request.headers.host, port)
  if (host === undefined) return { kind: 'foreign host', port: port ?? 0 }
  const isBare = !host.endsWith('.localhost')
  if (isBare && rawPath.startsWith(ownPrefix)) return { kind: 'own page', path: rawPath.slice(ownPrefix.length) }
  if (isBare && rawPath.startsWith(localStackPrefix))
    return { kind: 'own page', path: rawPath.slice(localStackPrefix.length), asLocalStack: true }
  return pageOf(request, host, services) ?? serviceOf(request, host, services)
}

/** Whether the request is a browser asking for leave before it sends the real one. */
export function isPreflight(request: HttpRequest): boolean {
  return request.method === 'OPTIONS'
}

/**
 * The name in the Host header, without the port. Browsers take every name under `localhost` for this computer and no
 * resolver leads one elsewhere, so these are as safe as `127.0.0.1`.
 */
function hostName(host: string | undefined, port: number | undefined): string | undefined {
  if (port === undefined) return host?.replace(/:\d+$/, '') ?? 'localhost'
  // Port 80 is left out of a Host header.
  const suffix = port === 80 ? '' : `:${port}`
  if (host === undefined || !host.endsWith(suffix)) return undefined
  const name = suffix === '' ? host : host.slice(0, -suffix.length)
  return name === '127.0.0.1' || name === 'localhost' || isBelowLocalhost(name) ? name : undefined
}

function isBelowLocalhost(name: string): boolean {
  return name.endsWith('.localhost') && /^[a-z0-9.-]+$/.test(name)
}

function pageOf(request: HttpRequest, host: string, services: ServiceIndex): Surface | undefined {
  const method = askedMethod(request)
  const isReading = method === 'GET' || method === 'HEAD'
  for (const page of services.pages) {
    if (!isReading && !page.takesForms) continue
    if (page.host ? !page.host.test(host) : host.endsWith('.localhost')) continue
    const match = page.path.exec(request.rawPath)
    if (match) return { kind: 'page', page, groups: match.slice(1) }
  }
  return undefined
}

/** By the target of the JSON protocols, else by the signature's scope, else by what an unsigned request looks like. */
function serviceOf(request: HttpRequest, host: string, services: ServiceIndex): Surface {
  const target = request.headers['x-amz-target']
  if (target !== undefined) {
    const [prefix = ''] = target.split('.')
    return named(prefix, services.byTarget.get(prefix))
  }
  const scope = signedFor(request)
  if (scope !== undefined) return named(scope, services.signedFor(scope, request.rawPath))
  const unsigned = {
    method: askedMethod(request),
    host,
    rawPath: request.rawPath,
    contentType: request.headers['content-type'],
    isPreflight: isPreflight(request),
  }
  const service = services.all.find(({ recognizes }) => recognizes?.(unsigned))
  return named(request.rawPath, service)
}

function named(name: string, service: Service | undefined): Surface {
  return service ? { kind: 'service', service } : { kind: 'unknown service', name }
}

function askedMethod(request: HttpRequest): string {
  const { method, headers } = request
  return isPreflight(request) ? (headers['access-control-request-method'] ?? method) : method
}

/** The service in the credential scope: `<access key>/<date>/<region>/<service>/aws4_request`. */
function signedFor(request: HttpRequest): string | undefined {
  const { authorization } = request.headers
  const header = authorization && /Credential=[^/,\s]+\/\d*\/[^/,\s]*\/([^/,\s]+)\/aws4_request/.exec(authorization)
  if (header) return header[1]
  if (!request.rawQuery.includes('X-Amz-Credential=')) return undefined
  const query = /(?:^|&)X-Amz-Credential=([^&]*)/.exec(request.rawQuery)
  return query?.[1]?.split(/%2F|\//i)[3]
}
