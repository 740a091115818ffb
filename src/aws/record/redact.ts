/** Takes what must not be kept out of a message, and keeps the rest as it was sent. */
import { hidden } from './redactHeaders.ts'
import { secretMembers } from './secretMembers.ts'

const keptCharacters = 16_384

const secretParameters = new Set(['x-amz-security-token', 'x-amz-signature', 'x-amz-credential'])
/** What S3 repeats of a request whose signature is wrong holds the session token of the request. */
const repeated = 'CanonicalRequest|CanonicalRequestBytes|SignatureProvided'
const secretNames = [...secretMembers].join('|')
const secretElements = new RegExp(`<(${secretNames}|${repeated})>[^<]*</\\1>`, 'g')
/** In JSON, as Cognito speaks it. */
const secretJson = new RegExp(`"(${secretNames})"(\\s*):(\\s*)"(?:[^"\\\\]|\\\\.)*"`, 'g')
/** In forms, as IAM and STS speak them. */
const secretFields = new RegExp(`(^|&)((?:[\\w.]+\\.)?(?:${secretNames}))=[^&]*`, 'g')

/** A signed token wherever it stands: maps of providers have them under any key. */
export const signedToken = /eyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g

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
  const safe = redactText(text)
  if (safe.length <= keptCharacters) return safe
  // Through bytes: a part of a text holds on to the whole of it.
  const start = new TextDecoder().decode(new TextEncoder().encode(safe.slice(0, keptCharacters)))
  return `${start}\n(cut here: ${safe.length - keptCharacters} more characters)`
}

/** The same, not cut. Of a text that was cut before, what is left of a secret at its end stays. */
export function redactText(text: string): string {
  return text
    .replace(secretElements, `<$1>${hidden}</$1>`)
    .replace(secretFields, `$1$2=${hidden}`)
    .replace(secretJson, `"$1"$2:$3"${hidden}"`)
    .replace(signedToken, hidden)
}
