/** The sign-ins of people: what a refresh token stands for, and what revoking one ends. */
import type { Collection, Store } from '../state/store.ts'

/** One sign-in and all tokens that came of it. Its id is the tokens' `origin_jti`. */
export interface SignIn {
  readonly clientId: string
  /** Seconds since 1970: when the person proved who they are. Kept on refresh. */
  readonly authTime: number
  /** Milliseconds since 1970: when the refresh token ends. */
  readonly expiresAt: number
  /** Set by RevokeToken and GlobalSignOut. Kept until the end, so that AWS's "has been revoked" can be said. */
  readonly revoked: boolean
  /** SHA-256 of the refresh token, hex: its key in `cognito.refreshTokens`. */
  readonly refreshTokenHash: string
}

/** Sign-ins by `signInKey`. */
export function signInsOf(store: Store): Collection<SignIn> {
  return store.collection('cognito.signIns')
}

/** Of one user when `originJti` is left empty: the prefix of all their sign-ins. */
export function signInKey(poolId: string, username: string, originJti = ''): string {
  return `${poolId}/${username}/${originJti}`
}

/** False once the sign-in was revoked, the user signed out everywhere or was deleted. */
export function isSignInActive(store: Store, poolId: string, username: unknown, originJti: unknown): boolean {
  if (typeof username !== 'string' || typeof originJti !== 'string' || originJti === '') return false
  return signInsOf(store).get(signInKey(poolId, username, originJti))?.revoked === false
}
