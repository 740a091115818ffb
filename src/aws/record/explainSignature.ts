/**
 * A request's signature step by step, computed again in this page (AWS IAM user guide, "Create a signed AWS API request"). Of what
 * it gives out nothing holds the secret key or the session token.
 */
import { canonicalPath, canonicalQuery, canonicalRequest, canonicalValue } from '../../../sigv4/canonicalRequest.ts'
import { keySteps, type Scope, stringToSign } from '../../../sigv4/stringToSign.ts'
import { hidden, isSecretHeader } from './redactHeaders.ts'
import { queryText, sealedKey, type SignedRequest } from './signedRequest.ts'

export interface SignatureSteps {
  readonly accessKeyId: string
  /** `20260102T030405Z` */
  readonly timestamp: string
  readonly scope: Scope
  /** Step 1, in its parts. */
  readonly canonical: {
    readonly method: string
    readonly path: string
    /** Encoded, sorted. */
    readonly query: readonly (readonly [name: string, value: string])[]
    readonly headers: readonly SignedHeader[]
    /** Hex SHA-256 of the body, or what stands for it. */
    readonly payloadHash: string
    /** The text, with secrets replaced by a note: so it is not what `hash` is of where there is one. */
    readonly text: string
    readonly hidesSecret: boolean
    /** Hex SHA-256 of the text as it was signed. */
    readonly hash: string
  }
  /** Step 2, in four lines. */
  readonly stringToSign: string
  /** Step 3. */
  readonly sent: string
  readonly computed: string
}

export interface SignedHeader {
  readonly name: string
  /** Undefined where it is secret. */
  readonly value: string | undefined
  readonly bytes: number
}

const authorization =
  /^AWS4-HMAC-SHA256 Credential=(?<key>.+)\/(?<date>\d{8})\/(?<region>[^/]+)\/(?<service>[^/]+)\/aws4_request, ?SignedHeaders=(?<names>[^,]+), ?Signature=(?<signature>[0-9a-f]{64})$/

/** @returns undefined where the request is not signed by Signature Version 4 in its headers. */
export async function explainSignature(request: SignedRequest): Promise<SignatureSteps | undefined> {
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]),
  )
  const claim = authorization.exec(headers['authorization'] ?? '')?.groups
  const timestamp = headers['x-amz-date']
  const payloadHash = headers['x-amz-content-sha256']
  if (!claim || timestamp === undefined || payloadHash === undefined) return undefined
  const { key = '', date = '', region = '', service = '', names = '', signature = '' } = claim
  const scope = { date, region, service }
  const rawQuery = queryText(request.query).slice(1)
  const signedHeaders = names.split(';')
  const keepsPath = service === 's3'
  const { method, path: rawPath } = request
  const parts = { method, rawPath, rawQuery, signedHeaders, payloadHash, keepsPath }
  const shown = Object.fromEntries(signedHeaders.map((name) => [name, shownValue(name, headers[name])]))
  const hash = await sha256(canonicalRequest({ ...parts, headers }))
  const text = stringToSign(timestamp, scope, hash)
  return {
    accessKeyId: key,
    timestamp,
    scope,
    canonical: {
      method,
      path: canonicalPath(rawPath, { keepsPath }),
      query: canonicalQuery(rawQuery).split('&').filter(Boolean).map(namedValue),
      headers: signedHeaders.map((name) => {
        const value = canonicalValue(headers[name])
        return {
          name,
          value: isSecretHeader(name) ? undefined : value,
          bytes: new TextEncoder().encode(value).byteLength,
        }
      }),
      payloadHash,
      text: canonicalRequest({ ...parts, headers: shown }),
      hidesSecret: signedHeaders.some(isSecretHeader),
      hash,
    },
    stringToSign: text,
    sent: signature,
    computed: await signed(await request.key, [...keySteps(scope), text]),
  }
}

/** At which character, counted from 0, two texts begin to differ; undefined where they are equal. */
export function firstDifference(left: string, right: string): number | undefined {
  if (left === right) return undefined
  let at = 0
  while (at < left.length && left[at] === right[at]) at += 1
  return at
}

function shownValue(name: string, value: string | undefined): string {
  return isSecretHeader(name) ? hidden : (value ?? '')
}

function namedValue(pair: string): readonly [name: string, value: string] {
  const equals = pair.indexOf('=')
  return [pair.slice(0, equals), pair.slice(equals + 1)]
}

async function sha256(text: string): Promise<string> {
  return hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
}

/** Each text is signed with the signature of the one before; the first with the key. */
async function signed(key: CryptoKey, texts: readonly string[]): Promise<string> {
  let last = new ArrayBuffer(0)
  for (const [index, text] of texts.entries()) {
    const step = index === 0 ? key : await sealedKey(last)
    last = await crypto.subtle.sign('HMAC', step, new TextEncoder().encode(text))
  }
  return hex(last)
}

function hex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
