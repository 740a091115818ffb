/**
 * The client's half of SRP as a raw client would write it, for exchanges that go wrong on purpose. Amplify's own is
 * used in `amplify.test.ts`.
 */
import { createDiffieHellmanGroup, createHash, createHmac, randomBytes } from 'node:crypto'

const N = BigInt(`0x${createDiffieHellmanGroup('modp15').getPrime('hex')}`)
const g = 2n

export interface SrpClient {
  readonly srpA: string
  /** ChallengeResponses for a PASSWORD_VERIFIER challenge. */
  answer(parameters: Readonly<Record<string, string>>, password: string, at: number): Record<string, string>
}

export function srpClient(poolName = 'Rolecall1'): SrpClient {
  const a = BigInt(`0x${randomBytes(32).toString('hex')}`)
  const A = power(g, a)
  return {
    srpA: A.toString(16),
    answer({ SALT = '', SRP_B = '', SECRET_BLOCK = '', USER_ID_FOR_SRP = '' }, password, at) {
      const B = BigInt(`0x${SRP_B}`)
      const u = number(sha256(bytes(A), bytes(B)))
      const x = number(
        sha256(bytes(BigInt(`0x${SALT}`)), sha256(Buffer.from(`${poolName}${USER_ID_FOR_SRP}:${password}`))),
      )
      const k = number(sha256(bytes(N), bytes(g)))
      const base = (((B - k * power(g, x)) % N) + N) % N
      const S = power(base, a + u * x)
      const extracted = hmac(bytes(u), bytes(S))
      const key = hmac(extracted, Buffer.from('Caldera Derived Key\u0001')).subarray(0, 16)
      const timestamp = srpTimestamp(at)
      const claim = [
        Buffer.from(poolName + USER_ID_FOR_SRP),
        Buffer.from(SECRET_BLOCK, 'base64'),
        Buffer.from(timestamp),
      ]
      return {
        USERNAME: USER_ID_FOR_SRP,
        PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK,
        PASSWORD_CLAIM_SIGNATURE: hmac(key, Buffer.concat(claim)).toString('base64'),
        TIMESTAMP: timestamp,
      }
    },
  }
}

/** `Fri Nov 6 09:05:01 UTC 2026` */
function srpTimestamp(at: number): string {
  const [, weekday, day, month, year, time] = /^(\w+), (\d+) (\w+) (\d+) (\S+)/.exec(new Date(at).toUTCString()) ?? []
  return `${weekday} ${month} ${Number(day)} ${time} UTC ${year}`
}

function power(base: bigint, exponent: bigint): bigint {
  return [...exponent.toString(2)].reduce((result, bit) => (result * result * (bit === '1' ? base : 1n)) % N, 1n)
}

function bytes(value: bigint): Buffer {
  const hex = value.toString(16)
  const even = hex.length % 2 ? `0${hex}` : hex
  return Buffer.from(even >= '8' ? `00${even}` : even, 'hex')
}

function number(value: Buffer): bigint {
  return BigInt(`0x${value.toString('hex')}`)
}

function sha256(...parts: Buffer[]): Buffer {
  return createHash('sha256').update(Buffer.concat(parts)).digest()
}

function hmac(key: Buffer, message: Buffer): Buffer {
  return createHmac('sha256', key).update(message).digest()
}
