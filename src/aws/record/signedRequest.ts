/** A request as it was signed. Holds the session token: it stays in memory and is shown through `explainSignature` alone. */
import type { SigningIdentity } from './signingIdentity.ts'

export interface SignedRequest {
  readonly method: string
  /** As it was sent, encoded once. */
  readonly path: string
  readonly query: QueryRecord
  /** As they were sent, with `authorization`. */
  readonly headers: Readonly<Record<string, string>>
  /** Signs as the secret key does and does not tell it. */
  readonly key: Promise<CryptoKey>
}

/** The SDK's query: names and values not encoded. */
export type QueryRecord = Readonly<Record<string, string | readonly string[] | null>>

const isExtractable = false

/** Bytes as a key that signs and that no script can read. */
export function sealedKey(bytes: BufferSource): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, isExtractable, ['sign'])
}

/** The secret as such a key. Undefined where the page has no WebCrypto: it is served neither over https nor from this computer. */
export function importSigningKey({
  secretAccessKey,
}: Pick<SigningIdentity, 'secretAccessKey'>): Promise<CryptoKey> | undefined {
  if (!(globalThis.crypto as Partial<Crypto> | undefined)?.subtle) return undefined
  return sealedKey(new TextEncoder().encode(`AWS4${secretAccessKey}`))
}

/** `?a=1&b`, or nothing where there is no query. */
export function queryText(query: QueryRecord = {}): string {
  const parameters = Object.entries(query).flatMap(([name, value]) =>
    value === null
      ? [encodeURIComponent(name)]
      : [value].flat().map((one) => `${encodeURIComponent(name)}=${encodeURIComponent(one)}`),
  )
  return parameters.length === 0 ? '' : `?${parameters.join('&')}`
}
