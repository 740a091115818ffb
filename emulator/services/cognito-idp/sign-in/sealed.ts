/** Values that the client carries and only the pool can read or make: AES-256-GCM under a key of the pool. */
import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'
import type { Random } from '../../../program/clockAndRandom.ts'
import type { UserPool } from '../pools/userPools.ts'

const nonceLength = 12
const tagLength = 16

/** @returns standard base64: nonce, tag, ciphertext. */
export function seal(pool: UserPool, random: Random, value: unknown): string {
  const nonce = random.bytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', sealingKey(pool), nonce)
  const sealed = Buffer.concat([cipher.update(JSON.stringify(value)), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

/** @returns undefined for anything that `seal` did not make for this pool. */
export function unseal(pool: UserPool, sealed: string): unknown {
  const bytes = Buffer.from(sealed, 'base64')
  if (bytes.length <= nonceLength + tagLength) return undefined
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(pool), bytes.subarray(0, nonceLength), {
    authTagLength: tagLength,
  })
  decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
  try {
    const opened = Buffer.concat([decipher.update(bytes.subarray(nonceLength + tagLength)), decipher.final()])
    return JSON.parse(opened.toString()) as unknown
  } catch {
    return undefined
  }
}

function sealingKey(pool: UserPool): Buffer {
  return createHmac('sha256', Buffer.from(pool.secret, 'base64')).update('sealed values').digest()
}
