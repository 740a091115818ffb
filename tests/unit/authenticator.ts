/**
 * An authenticator with one passkey, as a telephone or a security key would be: real keys, real signatures. What it says
 * can be changed, for what goes wrong on purpose. Source: Web Authentication Level 3, "Authenticator data".
 */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

interface Said {
  /** Of the page: `https://app.example.test`. */
  readonly origin: string
  readonly rpId: string
  /** base64url, as the options have it. */
  readonly challenge: string
  readonly userVerified?: boolean
  readonly userHandle?: string
  readonly type?: string
}

export interface Authenticator {
  readonly credentialId: string
  /** `PublicKeyCredential.toJSON()` of `navigator.credentials.create`. */
  create(said: Said & { readonly format?: 'none' | 'packed' }): Record<string, unknown> & { response: object }
  /** The same of `navigator.credentials.get`. It counts its uses from 1; `counter` says another number. */
  get(said: Said & { readonly counter?: number }): Record<string, unknown> & { response: object }
}

export function newAuthenticator(algorithm: 'ES256' | 'RS256' | 'EdDSA' = 'ES256'): Authenticator {
  const { publicKey, privateKey } = keyPair(algorithm)
  const id = randomBytes(32)
  const credentialId = id.toString('base64url')
  let uses = 0
  const common = { id: credentialId, rawId: credentialId, type: 'public-key', clientExtensionResults: {} }

  return {
    credentialId,
    create({ format = 'none', ...said }) {
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const attested = Buffer.concat([Buffer.alloc(16), length, id, cbor(coseKey(algorithm, publicKey))])
      const authData = Buffer.concat([authenticatorData(said, 0x40, uses), attested])
      const certificate = { alg: -7, sig: Buffer.alloc(70), x5c: [Buffer.alloc(300)] }
      const statement = new Map<string | number, unknown>([
        ['fmt', format],
        ['attStmt', new Map(format === 'none' ? [] : Object.entries(certificate))],
        ['authData', authData],
      ])
      const response = {
        clientDataJSON: clientData(said, 'webauthn.create').toString('base64url'),
        attestationObject: cbor(statement).toString('base64url'),
        transports: ['internal', 'hybrid'],
      }
      return { ...common, authenticatorAttachment: 'platform', response }
    },
    get({ counter, ...said }) {
      uses = counter ?? uses + 1
      const data = authenticatorData(said, 0, uses)
      const client = clientData(said, 'webauthn.get')
      const signed = Buffer.concat([data, sha256(client)])
      const response = {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign(algorithm === 'EdDSA' ? null : 'sha256', signed, privateKey).toString('base64url'),
        ...(said.userHandle !== undefined && { userHandle: said.userHandle }),
      }
      return { ...common, response }
    },
  }
}

function keyPair(algorithm: 'ES256' | 'RS256' | 'EdDSA') {
  if (algorithm === 'ES256') return generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return algorithm === 'RS256' ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : generateKeyPairSync('ed25519')
}

/** RFC 9053 and RFC 8230: the numbers are the names of a key's parts. */
function coseKey(algorithm: 'ES256' | 'RS256' | 'EdDSA', key: KeyObject): Map<number, unknown> {
  const { x = '', y = '', n = '', e = '' } = key.export({ format: 'jwk' })
  const bytes = (text: string) => Buffer.from(text, 'base64url')
  if (algorithm === 'ES256')
    return new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, bytes(x)],
      [-3, bytes(y)],
    ])
  if (algorithm === 'EdDSA')
    return new Map<number, unknown>([
      [1, 1],
      [3, -8],
      [-1, 6],
      [-2, bytes(x)],
    ])
  return new Map<number, unknown>([
    [1, 3],
    [3, -257],
    [-1, bytes(n)],
    [-2, bytes(e)],
  ])
}

function clientData({ origin, challenge, type }: Said, usual: string): Buffer {
  return Buffer.from(JSON.stringify({ type: type ?? usual, challenge, origin, crossOrigin: false }))
}

function authenticatorData({ rpId, userVerified = true }: Said, flags: number, counter: number): Buffer {
  const rest = Buffer.alloc(5)
  rest.writeUInt8(0x01 | (userVerified ? 0x04 : 0) | flags, 0)
  rest.writeUInt32BE(counter, 1)
  return Buffer.concat([sha256(Buffer.from(rpId)), rest])
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}

/** RFC 8949, as far as keys and statements need it. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Array.isArray(value)) return Buffer.concat([head(4, value.length), ...value.map(cbor)])
  if (value instanceof Map) return Buffer.concat([head(5, value.size), ...[...value].flat().map(cbor)])
  throw new Error('This has no form in CBOR here.')
}

function head(major: number, size: number): Buffer {
  const kind = major << 5
  if (size < 24) return Buffer.from([kind | size])
  if (size < 256) return Buffer.from([kind | 24, size])
  return Buffer.from([kind | 25, size >> 8, size & 255])
}
