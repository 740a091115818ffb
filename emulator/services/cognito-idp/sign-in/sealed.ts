/** Values that the client carries and only the pool can read or make. */
import { createHmac } from 'node:crypto'
import { nonceLength, openBytes, sealBytes, tagLength } from '../../../crypto/sealedBytes.ts'
import type { Random } from '../../../program/clockAndRandom.ts'
import type { UserPool } from '../pools/userPools.ts'

/** @returns standard base64: nonce, tag, ciphertext. */
export function seal(pool: UserPool, random: Random, value: unknown): string {
  const { nonce, tag, sealed } = sealBytes(sealingKey(pool), random, Buffer.from(JSON.stringify(value)))
  return Buffer.concat([nonce, tag, sealed]).toString('base64')
}

/** @returns undefined for anything that `seal` did not make for this pool. */
export function unseal(pool: UserPool, text: string): unknown {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length <= nonceLength + tagLength) return undefined
  const opened = openBytes(sealingKey(pool), {
    nonce: bytes.subarray(0, nonceLength),
    tag: bytes.subarray(nonceLength, nonceLength + tagLength),
    sealed: bytes.subarray(nonceLength + tagLength),
  })
  return opened && (JSON.parse(opened.toString()) as unknown)
}

function sealingKey(pool: UserPool): Buffer {
  return createHmac('sha256', Buffer.from(pool.secret, 'base64')).update('sealed values').digest()
}
