/** Bytes that a client carries and only the holder of the key can read or make: AES-256-GCM (NIST SP 800-38D). */
import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { Random } from '../program/clockAndRandom.ts'

const algorithm = 'aes-256-gcm'
export const nonceLength = 12
export const tagLength = 16

/** The parts of a sealed message. In which order they travel is the caller's own. */
export interface SealedBytes {
  readonly nonce: Uint8Array
  readonly tag: Uint8Array
  readonly sealed: Uint8Array
}

/** @param key 32 bytes. */
export function sealBytes(key: Uint8Array, random: Random, plain: Uint8Array): SealedBytes {
  const nonce = random.bytes(nonceLength)
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagLength })
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return { nonce, sealed, tag: cipher.getAuthTag() }
}

/** @returns undefined for anything that `sealBytes` did not make with this key. */
export function openBytes(key: Uint8Array, { nonce, tag, sealed }: SealedBytes): Buffer | undefined {
  try {
    const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagLength })
    decipher.setAuthTag(tag)
    return Buffer.concat([decipher.update(sealed), decipher.final()])
  } catch {
    return undefined
  }
}
