/** Takes what must not be kept out of a message, and keeps the rest as it was sent. */
import { secretMembers } from './secretMembers.ts'

export const hidden = '(hidden)'
const keptCharacters = 16_384

const secretHeaders = new Set([
  'authorization',
  'x-amz-security-token',
  'cookie',
  'set-cookie',
  'x-amz-server-side-encryption-customer-key',
  'x-amz-copy-source-server-side-encryption-customer-key',
])
const secretParameters = new Set(['x-amz-security-token', 'x-amz-signature', 'x-amz-credential'])
/** What S3 repeats of a request whose signature is wrong holds the session token of the request. */
const repeated = 'CanonicalRequest|CanonicalRequestBytes'
const secretElements = new RegExp(
  `<(SecretAccessKey|SecretKey|SessionToken|WebIdentityToken|${repeated})>[^<]*</\\1>`,
  'g',
)
/** In JSON, as Cognito speaks it. */
const secretJson = new RegExp(`"(${[...secretMembers].join('|')})"(\\s*):(\\s*)"(?:[^"\\\\]|\\\\.)*"`, 'g')
const secretFields = /(^|&)(WebIdentityToken|SAMLAssertion|TokenCode)=[^&]*/g

/** Header names in lower case, values that grant anything replaced. */
export function redactHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      const lower = name.toLowerCase()
      return [lower, secretHeaders.has(lower) ? hidden : value]
    }),
  )
}

/** The URL with the signing parameters of a presigned request replaced. The rest of the query keeps its spelling. */
export function redactUrl(url: string): string {
  const [path = '', query] = url.split('?', 2)
  if (query === undefined) return url
  const parameters = query.split('&').map((parameter) => {
    const [name = ''] = parameter.split('=', 1)
    return secretParameters.has(name.toLowerCase()) ? `${name}=${hidden}` : parameter
  })
  return `${path}?${parameters.join('&')}`
}

/** Text of a body: secrets in XML, forms and JSON replaced, cut at 16 kB with a note that says so. */
export function redactBody(text: string): string {
  const safe = text
    .replace(secretElements, `<$1>${hidden}</$1>`)
    .replace(secretFields, `$1$2=${hidden}`)
    .replace(secretJson, `"$1"$2:$3"${hidden}"`)
  if (safe.length <= keptCharacters) return safe
  return `${safe.slice(0, keptCharacters)}\n(cut here: ${safe.length - keptCharacters} more characters)`
}
