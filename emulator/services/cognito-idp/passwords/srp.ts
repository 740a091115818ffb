/**
 * The server's half of SRP-6a as Cognito speaks it: RFC 5054 with the 3072-bit group of RFC 3526 and an HKDF of its
 * own. Checked against the arithmetic of Amplify's client (`srp.test.ts`).
 */
import {
  constants,
  createDiffieHellmanGroup,
  createHash,
  createHmac,
  createPublicKey,
  publicEncrypt,
} from 'node:crypto'

/** The group object is only asked for the number: its own arithmetic checks each value first, by a power of 3072 bits. */
export const N = integer(createDiffieHellmanGroup('modp15').getPrime())
const length = 384
const modulus = bytes(N).toString('base64url')

const g = 2n
const k = integer(sha256(signedBytes(N), signedBytes(g)))

/** What a pool keeps of a password: v = g^x. `userId` is the internal username, not what the person typed. */
export function passwordVerifier(input: { poolName: string; userId: string; password: string; salt: bigint }): bigint {
  const inner = sha256(Buffer.from(`${input.poolName}${input.userId}:${input.password}`))
  return modPow(g, integer(sha256(signedBytes(input.salt), inner)))
}

/** B, the server's public value, of its secret `b` (256 random bits). */
export function publicValue(verifier: bigint, b: bigint): bigint {
  return (k * verifier + modPow(g, b)) % N
}

/**
 * The 16-byte key that both sides arrive at when the password is the same. A multiple of N as `A` must be refused
 * before.
 */
export function sessionKey({ A, B, b, verifier }: { A: bigint; B: bigint; b: bigint; verifier: bigint }): Buffer {
  const u = integer(sha256(signedBytes(A), signedBytes(B)))
  const S = modPow(A * modPow(verifier, u), b)
  const extracted = hmac(signedBytes(u), signedBytes(S))
  return hmac(extracted, Buffer.concat([Buffer.from('Caldera Derived Key'), Buffer.of(1)])).subarray(0, 16)
}

/** The proof of the password: PASSWORD_CLAIM_SIGNATURE before its base64. */
export function claimSignature(
  key: Buffer,
  claim: { poolName: string; userId: string; secretBlock: Buffer; timestamp: string },
): Buffer {
  const message = [
    Buffer.from(claim.poolName),
    Buffer.from(claim.userId),
    claim.secretBlock,
    Buffer.from(claim.timestamp),
  ]
  return hmac(key, Buffer.concat(message))
}

/** Big-endian two's complement with the fewest bytes, as Java's BigInteger.toByteArray writes a positive number. */
function signedBytes(value: bigint): Buffer {
  const hex = value.toString(16)
  const even = hex.length % 2 === 0 ? hex : `0${hex}`
  return Buffer.from(/^[89a-f]/.test(even) ? `00${even}` : even, 'hex')
}

function sha256(...parts: Buffer[]): Buffer {
  return createHash('sha256').update(Buffer.concat(parts)).digest()
}

function hmac(key: Buffer, message: Buffer): Buffer {
  return createHmac('sha256', key).update(message).digest()
}

/** base^exponent mod N (RFC 3526, group 15), which is most of what a sign-in costs. */
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
