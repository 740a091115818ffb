import type { HttpRequest, HttpResponse } from '../wire/message.ts'
import { type CorsRule, matchingCorsRule } from './corsRules.ts'
import { corsTarget, type CorsTarget } from './corsTarget.ts'

/** What CORS depends on besides the request. */
export interface CorsSettings {
  /** Rules of a bucket; empty when it has none; undefined when there is no such bucket. */
  readonly rulesOfBucket: (bucket: string) => readonly CorsRule[] | undefined
  /** Lets pages call ListBuckets and CreateBucket, which AWS does not. */
  readonly forBucketList: boolean
}

type Verdict =
  | { readonly headers: Record<string, string> }
  | { readonly refused: string; readonly resource: 'BUCKET' | 'OBJECT' | 'SERVICE' }

const exposedByJsonAndQuery = 'x-amzn-RequestId, x-amzn-ErrorType, x-amzn-ErrorMessage, x-amz-request-id, Date'
const onThisComputer = /^http:\/\/(127\.0\.0\.1|localhost)(:\d{1,5})?$/
const everyMethod = 'GET, HEAD, POST, PUT, DELETE'
const notEnabled = 'CORS is not enabled for this bucket.'
/** S3's own spelling. */
const noRuleMatches =
  'This CORS request is not allowed. This is usually because the evalution of Origin, request method / ' +
  "Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec."

/** Whether the request is a browser asking for leave before it sends the real one. */
export function isPreflight(request: HttpRequest): boolean {
  return request.method === 'OPTIONS'
}

/** The answer to a preflight: 200 with what is allowed, or 403 as S3 words it. */
export function answerPreflight(request: HttpRequest, settings: CorsSettings, requestId: string): HttpResponse {
  const {
    origin,
    'access-control-request-method': method,
    'access-control-request-headers': headers = '',
  } = request.headers
  if (origin === undefined) {
    return s3Error(400, 'BadRequest', 'Insufficient information. Origin request header needed.', requestId)
  }
  if (method === undefined || !everyMethod.split(', ').includes(method)) {
    return s3Error(400, 'BadRequest', `Invalid Access-Control-Request-Method: ${method ?? 'null'}`, requestId)
  }
  const names = headers
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const verdict = judge(corsTarget(request, method), { origin, method, headers: names }, settings)
  if ('refused' in verdict) {
    const details = { Method: method, ResourceType: verdict.resource }
    return s3Error(403, 'AccessForbidden', `CORSResponse: ${verdict.refused}`, requestId, details)
  }
  const allowed = {
    'access-control-allow-methods': everyMethod,
    'access-control-max-age': '172800',
    ...verdict.headers,
  }
  return {
    status: 200,
    headers: { ...allowed, ...(names.length > 0 && { 'access-control-allow-headers': names.join(', ') }) },
  }
}

/** The headers that let the page read the answer; none when no rule lets it. */
export function corsHeaders(request: HttpRequest, settings: CorsSettings): Record<string, string> {
  const { origin } = request.headers
  if (origin === undefined) return {}
  const verdict = judge(corsTarget(request, request.method), { origin, method: request.method, headers: [] }, settings)
  return 'refused' in verdict ? {} : verdict.headers
}

/** Whether a page may use what is not AWS's. Programs send no origin. */
export function isFromThisComputer(request: HttpRequest): boolean {
  return request.headers.origin === undefined || onThisComputer.test(request.headers.origin)
}

function judge(
  target: CorsTarget,
  question: { origin: string; method: string; headers: readonly string[] },
  settings: CorsSettings,
): Verdict {
  switch (target.kind) {
    case 'every origin':
      return { headers: everyOrigin }
    case 'this computer':
      return onThisComputer.test(question.origin)
        ? { headers: { 'access-control-allow-origin': question.origin, vary: 'Origin' } }
        : { refused: 'Only pages on this computer may ask.', resource: 'SERVICE' }
    case 'no bucket':
      return settings.forBucketList ? { headers: everyOrigin } : { refused: notEnabled, resource: 'SERVICE' }
    case 'bucket': {
      const rules = settings.rulesOfBucket(target.bucket)
      const { resource } = target
      if (rules === undefined) {
        return settings.forBucketList && question.method === 'PUT' && resource === 'BUCKET'
          ? { headers: everyOrigin }
          : { refused: 'Bucket not found', resource }
      }
      const rule = matchingCorsRule(rules, question)
      if (rule) return { headers: headersOf(rule, question.origin) }
      return { refused: rules.length === 0 ? notEnabled : noRuleMatches, resource }
    }
  }
}

const everyOrigin = { 'access-control-allow-origin': '*', 'access-control-expose-headers': exposedByJsonAndQuery }

function headersOf(rule: CorsRule, origin: string): Record<string, string> {
  const everyone = rule.AllowedOrigins?.includes('*') ?? false
  const exposed = rule.ExposeHeaders ?? []
  return {
    'access-control-allow-origin': everyone ? '*' : origin,
    'access-control-allow-methods': (rule.AllowedMethods ?? []).join(', '),
    ...(!everyone && { 'access-control-allow-credentials': 'true' }),
    ...(exposed.length > 0 && { 'access-control-expose-headers': exposed.join(', ') }),
    ...(rule.MaxAgeSeconds !== undefined && { 'access-control-max-age': String(rule.MaxAgeSeconds) }),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  }
}

function s3Error(
  status: number,
  code: string,
  message: string,
  requestId: string,
  details: Record<string, string> = {},
): HttpResponse {
  const members = Object.entries({ Code: code, Message: message, ...details, RequestId: requestId })
  const body = members.map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`).join('')
  return {
    status,
    headers: { 'content-type': 'application/xml', 'x-amz-request-id': requestId },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${body}</Error>`,
  }
}

function escapeXml(text: string): string {
  return text.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
