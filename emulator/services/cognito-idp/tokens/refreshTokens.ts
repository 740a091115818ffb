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

/** What rotation made of a sign-in's tokens: those that were changed for another, and those that were given for them. */
interface RotatedToken {
  /** Milliseconds since 1970; undefined while it is one that was not changed yet. */
  readonly usableUntil?: number
}

const rotatedTokensOf = defineCollection<
  RotatedToken,
  readonly [poolId: string, username: string, originJti: string, hash: string]
>({ name: 'cognito.rotatedTokens', key: ['user pool id', 'username', 'origin_jti', 'hash of the refresh token'] })

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

export interface FoundSignIn extends RefreshTokenRecord {
  readonly signIn: SignIn
  /** Milliseconds since 1970, of a token that was changed for another one. */
  readonly usableUntil: number | undefined
}

/** @returns undefined for a token that was never given, or whose user is gone. */
export function findSignIn(store: Store, refreshToken: string): FoundSignIn | undefined {
  const hash = refreshTokenHash(refreshToken)
  const record = refreshTokensOf(store).get(hash)
  const signIn = record && signInsOf(store).get(keyOf(record))
  if (!signIn) return undefined
  return { ...record, signIn, usableUntil: rotatedTokensOf(store).get([...keyOf(record), hash])?.usableUntil }
}

/**
 * A new refresh token of the same sign-in, in place of one that may be used until then: clients send a call again when
 * its answer was lost. Inside a transaction.
 */
export function rotateToken(
  { store, random }: { readonly store: Store; readonly random: Random },
  { poolId, username, originJti, usableUntil: known }: FoundSignIn,
  former: { readonly token: string; readonly usableUntil: number },
): string {
  const record = { poolId, username, originJti }
  const next = newRefreshToken(random)
  const hash = refreshTokenHash(next)
  refreshTokensOf(store).set(hash, record)
  rotatedTokensOf(store).set([...keyOf(record), hash], {})
  // Using it again within that time does not make the time longer.
  const usableUntil = known ?? former.usableUntil
  rotatedTokensOf(store).set([...keyOf(record), refreshTokenHash(former.token)], { usableUntil })
  return next
}

/** The sign-in goes on from another device. */
export function changeDevice(store: Store, { signIn, ...record }: FoundSignIn, deviceKey: string): void {
  signInsOf(store).set(keyOf(record), { ...signIn, deviceKey })
}

export function revokeSignIn(store: Store, record: RefreshTokenRecord): void {
  revokeSignInOf(store, keyOf(record))
}

export function revokeSignInOf(store: Store, key: SignInKey): void {
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
  for (const [rotated] of rotatedTokensOf(store).entries({ within: key })) {
    rotatedTokensOf(store).delete(rotated)
    refreshTokensOf(store).delete(rotated[3])
  }
  refreshTokensOf(store).delete(signIn.refreshTokenHash)
}
