/**
 * Who a request says signed it, from the `Authorization` header or the query of a presigned URL (AWS IAM user guide,
 * "Authentication methods").
 */
import type { HttpRequest } from '../wire/message.ts'
import type { QueryParameters } from '../wire/rest/queryParameters.ts'
import { queryParameters } from '../wire/rest/queryParameters.ts'
import type { Authorization, SignedScope } from './authorization.ts'
import type { SigningRules } from './signingRules.ts'
import { parseSigningTime } from './signingTime.ts'

const algorithm = 'AWS4-HMAC-SHA256'
const longest = 7 * 24 * 3600
const headerFields = ['Credential', 'SignedHeaders', 'Signature']
const presignParameters = ['X-Amz-Credential', 'X-Amz-Date', 'X-Amz-SignedHeaders', 'X-Amz-Expires', 'X-Amz-Signature']

/** Undefined when nothing is signed. Throws `AwsError` for a signature that is incomplete or of another kind. */
export function parseAuthorization(request: HttpRequest, rules: SigningRules): Authorization | undefined {
  const header = request.headers.authorization
  if (header !== undefined) return parseHeader(request, header, rules)
  if (request.rawQuery.includes('X-Amz-Algorithm=')) return parseQuery(queryParameters(request.rawQuery), rules)
  return undefined
}

function parseHeader({ headers }: HttpRequest, header: string, rules: SigningRules): Authorization {
  if (!header.startsWith(`${algorithm} `)) throw rules.errors.unsupportedMechanism()
  const { scope, signature } = readFields(header, rules)
  const time = parseSigningTime(headers['x-amz-date'] ?? headers.date)
  if (!time) throw rules.errors.missingDate()
  const sessionToken = headers['x-amz-security-token']
  const { timestamp, signedAt } = time
  return { place: 'header', scope, signature, timestamp, signedAt, expires: undefined, sessionToken }
}

type HeaderFields = Pick<Authorization, 'scope' | 'signature'>

/** All that stands before the signature is the same in every request of one client on one day to one service. */
const knownBeginnings = new Map<string, SignedScope>()
const mostBeginnings = 1000
/** The latest: to compare it costs less than to look for it among others. */
let latest: { readonly beginning: string; readonly scope: SignedScope } | undefined
const signatureLast = /^[ ,]Signature=$/
const hexSignature = /^[0-9a-f]{64}$/

function readFields(header: string, rules: SigningRules): HeaderFields {
  const signature = header.slice(-64)
  if (latest && header.length === latest.beginning.length + 64 && header.startsWith(latest.beginning)) {
    if (hexSignature.test(signature)) return { scope: latest.scope, signature }
  }
  const beginning = header.slice(0, -64)
  if (!signatureLast.test(beginning.slice(-11)) || !hexSignature.test(signature)) return splitFields(header, rules)
  const known = knownBeginnings.get(beginning)
  if (known) {
    latest = { beginning, scope: known }
    return { scope: known, signature }
  }
  const fields = splitFields(header, rules)
  if (knownBeginnings.size >= mostBeginnings) knownBeginnings.clear()
  knownBeginnings.set(beginning, fields.scope)
  return fields
}

function splitFields(header: string, rules: SigningRules): HeaderFields {
  const fields = new Map<string, string>()
  for (const field of header.slice(algorithm.length + 1).split(',')) {
    const equals = field.indexOf('=')
    if (equals > 0) fields.set(field.slice(0, equals).trim(), field.slice(equals + 1).trim())
  }
  const [credential, signedHeaders, signature] = headerFields.map((name) => fields.get(name))
  if (!credential || !signedHeaders || !signature) {
    throw rules.errors.missingParts(headerFields.filter((name) => !fields.get(name)))
  }
  return { scope: readScope(credential, signedHeaders, { place: 'header', rules }), signature }
}

function parseQuery(query: QueryParameters, rules: SigningRules): Authorization {
  const reject = (detail: string) => rules.errors.malformedAuthorization('query', detail)
  if (query.get('X-Amz-Algorithm')?.[0] !== algorithm) throw reject(`X-Amz-Algorithm only supports "${algorithm}"`)
  const [credential, date, signedHeaders, expires, signature] = presignParameters.map((name) => query.get(name)?.[0])
  const lifetime = expires ?? rules.defaultLifetime?.toString()
  if (!credential || date === undefined || !signedHeaders || lifetime === undefined || !signature) {
    throw reject(
      'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, ' +
        'X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.',
    )
  }
  if (!/^-?\d{1,15}$/.test(lifetime)) throw reject('X-Amz-Expires should be a number')
  if (Number(lifetime) < 0) throw reject('X-Amz-Expires must be non-negative')
  if (Number(lifetime) > longest) {
    const limit = `that is, the given X-Amz-Expires must be less than ${longest} seconds`
    throw reject(`X-Amz-Expires must be less than a week (in seconds); ${limit}`)
  }
  const time = parseSigningTime(date)
  if (time?.timestamp !== date) throw reject("X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"")
  const sessionToken = query.get('X-Amz-Security-Token')?.[0]
  const scope = readScope(credential, signedHeaders, { place: 'query', rules })
  return { place: 'query', scope, signature, ...time, expires: Number(lifetime), sessionToken }
}

/** An access key id may hold slashes; the scope is what follows the fourth-last one. */
function readScope(
  credential: string,
  signed: string,
  { place, rules }: { readonly place: Authorization['place']; readonly rules: SigningRules },
): SignedScope {
  const parts = credential.split('/')
  const [date, region, scopeService, terminator] = parts.slice(-4)
  const accessKeyId = parts.slice(0, -4).join('/')
  if (!accessKeyId || !date || !region || !scopeService || !terminator) {
    const detail = 'the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".'
    const lead = place === 'query' ? 'Error parsing the X-Amz-Credential parameter; ' : ''
    throw rules.errors.malformedAuthorization(place, lead + detail)
  }
  const signedHeaders = signed.split(';')
  const signedNames = new Set(signedHeaders)
  return { accessKeyId, date, region, service: scopeService, terminator, signedHeaders, signedNames }
}
