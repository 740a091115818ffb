/** The sign-ins of people: what a refresh token stands for, and what revoking one ends. */
import { defineCollection } from '../state/collection.ts'
import type { Store } from '../state/store.ts'

/** One sign-in and all tokens that came of it. Its id is the tokens' `origin_jti`. */
export interface SignIn {
  readonly clientId: string
  /** Seconds since 1970: when the person proved who they are. Kept on refresh. */
  readonly authTime: number
  /** Milliseconds since 1970: when the refresh token ends. */
  readonly expiresAt: number
  /** Set by RevokeToken and GlobalSignOut. Kept until the end, so that AWS's "has been revoked" can be said. */
  readonly revoked: boolean
  /** Granted at the pool's OAuth endpoints; left out for a sign-in by the API. */
  readonly scopes?: readonly string[]
  /** SHA-256 of the refresh token, hex: its key in `cognito.refreshTokens`. */
  readonly refreshTokenHash: string
}

export type SignInKey = readonly [poolId: string, username: string, originJti: string]

export const signInsOf = defineCollection<SignIn, SignInKey>({
  name: 'cognito.signIns',
  key: ['user pool id', 'username', 'origin_jti'],
  version: 2,
  // The key was one text with slashes; none of the three can have one inside.
  migrate({ key: [text = ''], value }) {
    const [poolId = '', username = '', originJti = ''] = text.split('/')
    return [[poolId, username, originJti], value as SignIn]
  },
})

/** False once the sign-in was revoked, the user signed out everywhere or was deleted. */
export function isSignInActive(store: Store, poolId: string, username: unknown, originJti: unknown): boolean {
  if (typeof username !== 'string' || typeof originJti !== 'string' || originJti === '') return false
  return signInsOf(store).get([poolId, username, originJti])?.revoked === false
}
