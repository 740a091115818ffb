/**
 * The tokens that identity pools make for their identities in the classic flow: made by cognito-identity, checked by
 * STS.
 */
import { tagsClaim } from '#iam/identity-pool/principalTagsOfClaims.ts'
import type { PoolIdentity } from '#iam/identity-pool/webIdentityContext.ts'
import type { Clock } from '../program/clockAndRandom.ts'
import { defineCollection } from '../state/collection.ts'
import type { Store } from '../state/store.ts'
import { isSignedBy, publicJwk, readJwt, type SigningKey } from './jwt.ts'

/** One issuer for all identity pools of AWS. */
export const identityPoolIssuer = 'https://cognito-identity.amazonaws.com'

/** A token's content, after it was checked. */
export interface IdentityPoolToken extends PoolIdentity {
  /** Session tags for the role; empty where the pool passes none. */
  readonly tags: Readonly<Record<string, string>>
}

export type IdentityPoolTokenCheck =
  | { readonly ok: true; readonly token: IdentityPoolToken }
  | { readonly ok: false; readonly problem: 'malformed' | 'signature' }
  | { readonly ok: false; readonly problem: 'issuer'; readonly issuer: string }
  /** Both in seconds since 1970. */
  | { readonly ok: false; readonly problem: 'expired'; readonly now: number; readonly expiresAt: number }

/** Keys by identity pool id. A pool that has not signed anything yet may have none. */
export const identityPoolKeysOf = defineCollection<SigningKey>({ name: 'identityPool.keys' })

/** Checks form, issuer, signature and expiry, in this order. What it allows is the role's trust policy's question. */
export function verifyIdentityPoolToken(store: Store, text: string, clock: Clock): IdentityPoolTokenCheck {
  const jwt = readJwt(text)
  if (!jwt) return { ok: false, problem: 'malformed' }
  const { iss, aud, sub, amr, exp, [tagsClaim]: tags } = jwt.claims
  if (iss !== identityPoolIssuer) return { ok: false, problem: 'issuer', issuer: String(iss) }
  const key = typeof aud === 'string' ? identityPoolKeysOf(store).get(aud) : undefined
  if (key?.kid !== jwt.keyId || !key || !isSignedBy(jwt, publicJwk(key), 'RS512')) {
    return { ok: false, problem: 'signature' }
  }
  const now = Math.floor(clock() / 1000)
  const expiresAt = Number(exp)
  if (!(now < expiresAt)) return { ok: false, problem: 'expired', now, expiresAt }
  // Signed by us: what follows has the form that we gave it.
  const names = { identityPoolId: String(aud), identityId: String(sub), amr: Array.isArray(amr) ? amr.map(String) : [] }
  return { ok: true, token: { ...names, tags: tagsOf(tags) } }
}

function tagsOf(claim: unknown): Readonly<Record<string, string>> {
  if (typeof claim !== 'object' || claim === null || !('principal_tags' in claim)) return {}
  const entries = Object.entries(claim.principal_tags ?? {}) as [string, readonly string[]][]
  return Object.fromEntries(entries.map(([key, [value = '']]) => [key, value]))
}
