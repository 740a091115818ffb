import { createHash, generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
import type { SigningKey } from './jwt.ts'

const makeKeyPair = promisify(generateKeyPair)

/** An RSA key of 2,048 bits, made off the main thread: it takes about 0.1 s. */
export async function makeSigningKey(): Promise<SigningKey> {
  const { privateKey } = await makeKeyPair('rsa', { modulusLength: 2048 })
  const jwk = privateKey.export({ format: 'jwk' })
  const kid = createHash('sha256')
    .update(jwk.n ?? '')
    .digest('base64')
  return { kid, jwk }
}
