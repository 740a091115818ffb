/**
 * Checks tokens that a user pool of this emulator issued: ID tokens for the identity pool, access tokens for the user's
 * own calls.
 */
import type { TokenClaims } from '#iam/identity-pool/types.ts'
import type { Clock } from '../program/clockAndRandom.ts'
import type { Store } from '../state/store.ts'
import { isSignedBy, type Jwt, publicJwk, readJwt } from './jwt.ts'
import { userPoolKeysOf } from './userPoolKeys.ts'

/** Why an ID token is no login. `message` is the identity pool's sentence for it. */
interface IdTokenProblem {
  readonly kind: 'malformed' | 'identity pool token' | 'issuer' | 'signature' | 'not an ID token' | 'expired'
  readonly message: string
}

type IdTokenCheck =
  | {
      readonly ok: true
      readonly claims: TokenClaims
      readonly poolId: string
    }
  | { readonly ok: false; readonly problem: IdTokenProblem }

type AccessTokenCheck =
  | { readonly ok: true; readonly claims: TokenClaims; readonly poolId: string }
  /** `message` is the user pool's sentence. */
  | { readonly ok: false; readonly message: string }

/** What GetUser and the other calls of a user about themselves ask for, and what the userInfo endpoint does. */
export type RequiredScope = 'aws.cognito.signin.user.admin' | 'openid'

/** The issuer stays AWS's own URL: Amplify makes the identity pool's provider name from it. */
export function userPoolIssuer(poolId: string): string {
  return `https://cognito-idp.${poolId.slice(0, poolId.indexOf('_'))}.amazonaws.com/${poolId}`
}

/**
 * Checks an ID token as the identity pool does: form, issuer, signature, kind, expiry, in this order. Whether the pool
 * and the `aud` are configured providers is the identity pool's own question.
 * @param clock milliseconds since 1970.
 */
export function verifyUserPoolToken(store: Store, token: string, clock: Clock): IdTokenCheck {
  const refuse = (kind: IdTokenProblem['kind'], reason: string) =>
    ({ ok: false, problem: { kind, message: `Invalid login token. ${reason}` } }) as const
  const jwt = readJwt(token)
  if (!jwt || typeof jwt.claims.iss !== 'string') {
    return refuse('malformed', 'Not a valid OpenId Connect identity token.')
  }
  if (jwt.claims.iss === 'https://cognito-identity.amazonaws.com') {
    return refuse('identity pool token', "Can't pass in a Cognito token.")
  }
  const signed = checkSignature(store, jwt)
  if (!signed.ok) {
    if (signed.problem === 'issuer') return refuse('issuer', "Issuer doesn't match providerName")
    return refuse('signature', 'Token signature invalid.')
  }
  const { claims } = jwt
  if (claims.token_use !== 'id' || typeof claims.aud !== 'string') {
    return refuse('not an ID token', 'Missing a required claim: aud')
  }
  const now = Math.floor(clock() / 1000)
  if (!(now < Number(claims.exp))) return refuse('expired', `Token expired: ${now} >= ${String(claims.exp)}`)
  return { ok: true, claims, poolId: signed.poolId }
}

/**
 * Checks an access token up to its scope. Whether its user still exists and its sign-in still stands is the user pool's
 * question.
 * @param clock milliseconds since 1970.
 */
export function verifyUserPoolAccessToken(
  store: Store,
  token: string,
  clock: Clock,
  scope: RequiredScope = 'aws.cognito.signin.user.admin',
): AccessTokenCheck {
  const refuse = (message: string) => ({ ok: false, message }) as const
  const jwt = readJwt(token)
  if (!jwt) return refuse('Invalid Access Token')
  const signed = checkSignature(store, jwt)
  if (!signed.ok) {
    return refuse(signed.problem === 'issuer' ? 'Invalid Access Token' : 'Could not verify signature for Access Token')
  }
  if (jwt.claims.token_use !== 'access') return refuse('Invalid Access Token')
  if (!(Math.floor(clock() / 1000) < Number(jwt.claims.exp))) return refuse('Access Token has expired')
  const scopes = String(jwt.claims.scope).split(' ')
  if (!scopes.includes(scope)) return refuse('Access Token does not have required scopes')
  return { ok: true, claims: jwt.claims, poolId: signed.poolId }
}

type SignatureCheck =
  { readonly ok: true; readonly poolId: string } | { readonly ok: false; readonly problem: 'issuer' | 'signature' }

function checkSignature(store: Store, jwt: Jwt): SignatureCheck {
  const { iss } = jwt.claims
  const poolId = typeof iss === 'string' ? iss.slice(iss.lastIndexOf('/') + 1) : ''
  const keys = userPoolKeysOf(store).get(poolId)
  if (!keys || iss !== userPoolIssuer(poolId)) return { ok: false, problem: 'issuer' }
  const key = [keys.id, keys.access].find(({ kid }) => kid === jwt.keyId)
  return key && isSignedBy(jwt, publicJwk(key)) ? { ok: true, poolId } : { ok: false, problem: 'signature' }
}
