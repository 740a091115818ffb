/** CORS of every surface (Fetch Standard, "CORS protocol"); preflights are answered as S3 answers them. */
import type { Backend } from '../request/backend.ts'
import {
  type CorsQuestion,
  type CorsRules,
  type CorsSettings,
  type CorsVerdict,
  everyOrigin,
  openToPages,
} from '../services/cors.ts'
import { AwsError } from '../wire/awsError.ts'
import type { HttpRequest, HttpResponse } from '../wire/message.ts'
import { isLocalOrigin, ownPageHeaders } from './rolecallEndpoints.ts'
import type { Surface } from './surfaceOf.ts'

/** In words of our own: which of a service's sentences it would be hangs on what is asked for. */
const refusedOnRequest: CorsVerdict = { refused: 'This CORS request is not allowed.', resource: 'SERVICE' }

const everyMethod = 'GET, HEAD, POST, PUT, DELETE'

/** The answer to a preflight: 200 with what is allowed, or 400 and 403 in the service's own form. */
export function answerPreflight(
  request: HttpRequest,
  surface: Surface,
  facts: Pick<Backend, 'random' | 'faults'> & { readonly settings: CorsSettings; readonly at: number },
): HttpResponse {
  const {
    origin,
    'access-control-request-method': method,
    'access-control-request-headers': asked = '',
  } = request.headers
  const reject = (error: AwsError) => writeError(error, surface, facts)
  if (origin === undefined) return reject(badRequest('Insufficient information. Origin request header needed.'))
  if (method === undefined || !everyMethod.split(', ').includes(method)) {
    return reject(badRequest(`Invalid Access-Control-Request-Method: ${method ?? 'null'}`))
  }
  const headers = asked
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const isToFail = surface.kind === 'service' && facts.faults.refusesPage(surface.service, request, { method, headers })
  const verdict = isToFail ? refusedOnRequest : judge(surface, { request, origin, method, headers }, facts.settings)
  if ('refused' in verdict) {
    const members = { Method: method, ResourceType: verdict.resource }
    return reject(new AwsError('AccessForbidden', `CORSResponse: ${verdict.refused}`, { status: 403, members }))
  }
  return {
    status: 200,
    headers: {
      'access-control-allow-methods': everyMethod,
      'access-control-max-age': '172800',
      ...verdict.headers,
      ...(headers.length > 0 && { 'access-control-allow-headers': headers.join(', ') }),
    },
  }
}

/**
 * The headers that let the page read the answer; none when no rule lets it.
 * @param hidden what of the answer is to stay hidden, where somebody asked for that.
 */
export function corsHeaders(
  request: HttpRequest,
  surface: Surface,
  { settings, hidden }: { readonly settings: CorsSettings; readonly hidden: string | undefined },
): Readonly<Record<string, string>> {
  const { origin } = request.headers
  if (origin === undefined || hidden === 'everything') return {}
  const verdict = judge(surface, { request, origin, method: request.method, headers: [] }, settings)
  if ('refused' in verdict) return {}
  const headers = hidden === undefined ? verdict.headers : withoutExposed(verdict.headers, hidden)
  // Whoever may read the answer may know how long it took: the console shows what a preflight cost. AWS tells nobody.
  if (settings.isStrict) return headers
  return { ...headers, 'timing-allow-origin': verdict.headers['access-control-allow-origin'] ?? origin }
}

/** @param name in lower case. */
function withoutExposed(headers: Readonly<Record<string, string>>, name: string): Readonly<Record<string, string>> {
  const { 'access-control-expose-headers': exposed = '', ...others } = headers
  const left = exposed.split(/,\s*/).filter((header) => header !== '' && header.toLowerCase() !== name)
  return left.length > 0 ? { ...others, 'access-control-expose-headers': left.join(', ') } : others
}

function judge(surface: Surface, question: CorsQuestion, settings: CorsSettings): CorsVerdict {
  if (surface.kind === 'foreign host') return { refused: 'This host is not served.', resource: 'SERVICE' }
  if (surface.kind === 'own page') {
    return isLocalOrigin(question.origin, question.request.headers.host)
      ? { headers: { 'access-control-allow-origin': question.origin, vary: 'Origin' } }
      : { refused: 'Only pages on this computer may ask.', resource: 'SERVICE' }
  }
  if (settings.isStrict && surface.kind === 'service' && surface.service.isClosedToPagesOnAws)
    return { refused: 'AWS answers this service to programs alone.', resource: 'SERVICE' }
  const rules = rulesOf(surface)
  if (rules === 'open to all') return { headers: everyOrigin }
  return rules === 'open to pages' ? openToPages(question, settings) : rules(question, settings)
}

function rulesOf(surface: Surface): CorsRules | 'open to all' {
  if (surface.kind === 'page') return surface.page.cors ?? 'open to all'
  return surface.kind === 'service' ? surface.service.cors : 'open to pages'
}

function badRequest(message: string): AwsError {
  return new AwsError('BadRequest', message, { status: 400 })
}

function writeError(
  error: AwsError,
  surface: Surface,
  { random, at }: Pick<Backend, 'random'> & { readonly at: number },
): HttpResponse {
  if (surface.kind === 'service') {
    const { model, newRequestId } = surface.service
    return model.writeError(error, { requestId: newRequestId(random), at, method: 'OPTIONS' })
  }
  const headers = {
    'content-type': 'text/plain; charset=utf-8',
    ...(surface.kind === 'own page' && ownPageHeaders),
  }
  return { status: error.status ?? 400, headers, body: `${error.message}\n` }
}
