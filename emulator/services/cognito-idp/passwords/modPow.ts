/** Powers modulo the prime of SRP (RFC 3526, group 15), which is most of what a sign-in costs. */
import { constants, createDiffieHellmanGroup, createPublicKey, publicEncrypt } from 'node:crypto'

/** The group object is only asked for the number: its own arithmetic checks each value first, by a power of 3072 bits. */
export const N = integer(createDiffieHellmanGroup('modp15').getPrime())
const length = 384
const modulus = bytes(N).toString('base64url')

/** base^exponent mod N. */
export function modPow(base: bigint, exponent: bigint): bigint {
  usesOpenSsl ??= agreesWithOpenSsl()
  return usesOpenSsl ? powByOpenSsl(base, exponent) : powByBigInt(base, exponent)
}

/**
 * RSA without padding is nothing but a power modulo a number, for which OpenSSL has machine code: a sixth of the time. It
 * asks neither that the number is a product nor that the exponent is odd.
 */
export function powByOpenSsl(base: bigint, exponent: bigint): bigint {
  if (exponent === 0n) return 1n
  const key = createPublicKey({
    format: 'jwk',
    key: { kty: 'RSA', n: modulus, e: bytes(exponent, 0).toString('base64url') },
  })
  return integer(publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, bytes(base % N)))
}

export function powByBigInt(base: bigint, exponent: bigint): bigint {
  let result = 1n
  let square = base % N
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % N
    square = (square * square) % N
  }
  return result
}

let usesOpenSsl: boolean | undefined

/** Asked once: a Node that is built with another library may refuse such exponents. */
function agreesWithOpenSsl(): boolean {
  const [base, exponent] = [N - 12_345n, (1n << 255n) + 54_321n]
  try {
    return powByOpenSsl(base, exponent) === powByBigInt(base, exponent)
  } catch {
    return false
  }
}

function integer(value: Buffer): bigint {
  return BigInt(`0x${value.toString('hex')}`)
}

/** Big-endian, with as many bytes at least. */
function bytes(value: bigint, atLeast = length): Buffer {
  const hex = value.toString(16)
  return Buffer.from(hex.padStart(Math.max(atLeast * 2, hex.length + (hex.length % 2)), '0'), 'hex')
}
