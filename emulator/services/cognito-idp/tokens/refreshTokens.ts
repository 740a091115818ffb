/** Refresh tokens: opaque to the client, kept as hashes, each standing for one sign-in. */
import { createHash } from 'node:crypto'
import type { Random } from '../../../program/clockAndRandom.ts'
import { defineCollection } from '../../../state/collection.ts'
import type { Store } from '../../../state/store.ts'
import { type SignIn, type SignInKey, signInsOf } from '../../../tokens/userPoolSignIns.ts'

interface RefreshTokenRecord {
  readonly poolId: string
  readonly username: string
  readonly originJti: string
}

/** By the hash of the refresh token. */
const refreshTokensOf = defineCollection<RefreshTokenRecord>({ name: 'cognito.refreshTokens' })

/** Looks like Cognito's (five parts of a JWE), and is nothing but random. */
export function newRefreshToken(random: Random): string {
  const header = Buffer.from('{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}')
  const parts = [header, ...[256, 12, 512, 16].map((length) => Buffer.from(random.bytes(length)))]
  return parts.map((part) => part.toString('base64url')).join('.')
}

export function refreshTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/**
 * Remembers the sign-in behind a new refresh token, and forgets those of the user that have ended. Inside a
 * transaction.
 */
export function keepSignIn(store: Store, record: RefreshTokenRecord, signIn: SignIn, now: number): void {
  for (const [key, old] of signInsOf(store).entries({ within: [record.poolId, record.username] })) {
    if (old.expiresAt < now) forget(store, key, old)
  }
  refreshTokensOf(store).set(signIn.refreshTokenHash, record)
  signInsOf(store).set(keyOf(record), signIn)
}

/** @returns undefined for a token that was never given, or whose user is gone. */
export function findSignIn(store: Store, refreshToken: string): (RefreshTokenRecord & { signIn: SignIn }) | undefined {
  const record = refreshTokensOf(store).get(refreshTokenHash(refreshToken))
  const signIn = record && signInsOf(store).get(keyOf(record))
  return signIn && { ...record, signIn }
}

export function revokeSignIn(store: Store, record: RefreshTokenRecord): void {
  const key = keyOf(record)
  const signIn = signInsOf(store).get(key)
  if (signIn) signInsOf(store).set(key, { ...signIn, revoked: true })
}

export function revokeAllSignIns(store: Store, poolId: string, username: string): void {
  for (const [key, signIn] of signInsOf(store).entries({ within: [poolId, username] })) {
    if (!signIn.revoked) signInsOf(store).set(key, { ...signIn, revoked: true })
  }
}

export function forgetAllSignIns(store: Store, poolId: string, username: string): void {
  for (const [key, signIn] of signInsOf(store).entries({ within: [poolId, username] })) {
    forget(store, key, signIn)
  }
}

/** As if it had never been. Inside a transaction. */
export function forgetSignIn(store: Store, refreshToken: string): void {
  const found = findSignIn(store, refreshToken)
  if (found) forget(store, keyOf(found), found.signIn)
}

function keyOf({ poolId, username, originJti }: RefreshTokenRecord): SignInKey {
  return [poolId, username, originJti]
}

function forget(store: Store, key: SignInKey, signIn: SignIn): void {
  signInsOf(store).delete(key)
  refreshTokensOf(store).delete(signIn.refreshTokenHash)
}
