import { createHmac, hkdfSync } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { nonceLength, openBytes, sealBytes, tagLength } from '../crypto/sealedBytes.ts'
import { newAccessKeyId } from '../directory/newAccessKeyPair.ts'
import type { Random } from '../program/clockAndRandom.ts'
import { defineCollection } from '../state/collection.ts'
import type { Store } from '../state/store.ts'
import type { RoleSession } from './roleSession.ts'
import type { StsSession, UserSession } from './userSession.ts'

/** First byte of a sealed token: which layout follows. */
const tokenVersion = 2

export interface SessionCredentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  /** Milliseconds since 1970. */
  readonly expiresAt: number
}

/**
 * Makes and recognises the temporary credentials of sessions. Nothing is stored: all it takes is the server's
 * secret.
 */
export class SessionCredentialsIssuer {
  private readonly random: Random
  private readonly sealingKey: Buffer
  private readonly secretsKey: Buffer

  constructor(secret: Buffer, random: Random) {
    this.random = random
    this.sealingKey = Buffer.from(hkdfSync('sha256', secret, '', 'session token', 32))
    this.secretsKey = Buffer.from(hkdfSync('sha256', secret, '', 'session secret key', 32))
  }

  issue(session: Omit<RoleSession, 'accessKeyId'> | Omit<UserSession, 'accessKeyId'>): SessionCredentials {
    const accessKeyId = newAccessKeyId('ASIA', this.random)
    return {
      accessKeyId,
      secretAccessKey: this.secretOf(accessKeyId),
      sessionToken: this.seal({ ...session, accessKeyId }),
      expiresAt: session.expiresAt,
    }
  }

  /** The 40 characters that belong to an access key of a session. */
  secretOf(accessKeyId: string): string {
    return createHmac('sha256', this.secretsKey).update(accessKeyId).digest().subarray(0, 30).toString('base64')
  }

  /** @returns undefined when the token was not sealed here, or was changed. Does not look at the expiry. */
  unseal(token: string): StsSession | undefined {
    const bytes = Buffer.from(token, 'base64')
    if (bytes[0] !== tokenVersion || bytes.byteLength < 1 + nonceLength + tagLength) return undefined
    // Base64 has several spellings for the same bytes; a token has one.
    if (bytes.toString('base64') !== token) return undefined
    const packed = openBytes(this.sealingKey, {
      nonce: bytes.subarray(1, 1 + nonceLength),
      sealed: bytes.subarray(1 + nonceLength, -tagLength),
      tag: bytes.subarray(-tagLength),
    })
    return packed && (JSON.parse(inflateRawSync(packed).toString()) as StsSession)
  }

  private seal(session: StsSession): string {
    // Session policies and tags are long and repetitive, and the token travels in a header.
    const packed = deflateRawSync(JSON.stringify(session))
    const { nonce, sealed, tag } = sealBytes(this.sealingKey, this.random, packed)
    return Buffer.concat([Buffer.of(tokenVersion), nonce, sealed, tag]).toString('base64')
  }
}

/** Base64, by what they are for. */
const secretsOf = defineCollection<string>({ name: 'principals.secrets' })

/**
 * The emulator's own key, made at its first start: session secrets are derived from it, session tokens sealed with it.
 */
function serverSecret(store: Store, random: Random): Buffer {
  const secrets = secretsOf(store)
  const known = secrets.get('server')
  if (known !== undefined) return Buffer.from(known, 'base64')
  const fresh = Buffer.from(random.bytes(32))
  secrets.set('server', fresh.toString('base64'))
  return fresh
}

/** The issuer of one emulator's credentials. */
export function credentialsIssuer(store: Store, random: Random): SessionCredentialsIssuer {
  return new SessionCredentialsIssuer(serverSecret(store, random), random)
}
