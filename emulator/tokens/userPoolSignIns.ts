/** The sign-ins of people: what a refresh token stands for, and what revoking one ends. */
import type { TokenClaims } from '#iam/identity-pool/types.ts'
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
  /** SHA-256 of the first refresh token, hex: its key in `cognito.refreshTokens`. Rotation adds further ones. */
  readonly refreshTokenHash: string
  /** Of the device that the person signed in from, in a pool that tracks devices. */
  readonly deviceKey?: string
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

/**
 * False once the sign-in was revoked, the user signed out everywhere or was deleted.
 * @param claims of a token of the sign-in. One of a client without token revocation does not name it: such a token lives
 * as long as a sign-in of its client and its second.
 */
export function isSignInActive(store: Store, poolId: string, username: unknown, claims: TokenClaims): boolean {
  if (typeof username !== 'string') return false
  const { origin_jti: originJti } = claims
  if (typeof originJti === 'string' && originJti !== '') {
    return signInsOf(store).get([poolId, username, originJti])?.revoked === false
  }
  if (originJti !== undefined) return false
  const clientId = claims.client_id ?? claims.aud
  return signInsOf(store)
    .entries({ within: [poolId, username] })
    .some(([, signIn]) => !signIn.revoked && signIn.clientId === clientId && signIn.authTime === claims.auth_time)
}
