import { equalBytes } from '../../../crypto/equalBytes.ts'
import type { Random } from '../../../program/clockAndRandom.ts'
import { passwordVerifier } from './srp.ts'

/** All that is kept of a password. Both are hexadecimal. */
export interface StoredPassword {
  readonly salt: string
  readonly verifier: string
}

/** @param owner the pool's name and the username: a verifier holds for this pair alone. */
export function storePassword(
  random: Random,
  owner: { poolName: string; userId: string },
  password: string,
): StoredPassword {
  const salt = Buffer.from(random.bytes(16)).toString('hex')
  return { salt, verifier: verifierHex(owner, password, salt) }
}

/** @param stored undefined for whoever signs in without a password: none is right then. */
export function isPassword(
  stored: StoredPassword | undefined,
  owner: { poolName: string; userId: string },
  password: string,
): boolean {
  if (!stored) return false
  return equalBytes(stored.verifier, verifierHex(owner, password, stored.salt))
}

function verifierHex(owner: { poolName: string; userId: string }, password: string, salt: string): string {
  return passwordVerifier({ ...owner, password, salt: BigInt(`0x${salt}`) }).toString(16)
}
