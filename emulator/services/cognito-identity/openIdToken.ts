import { tagsClaim } from '#iam/identity-pool/principalTagsOfClaims.ts'
import type { TokenClaims } from '#iam/identity-pool/types.ts'
import type { PoolIdentity } from '#iam/identity-pool/webIdentityContext.ts'
import type { Clock } from '../../program/clockAndRandom.ts'
import { identityPoolIssuer } from '../../tokens/identityPoolTokens.ts'
import { type SigningKey, signToken } from '../../tokens/jwt.ts'

export interface TokenSubject extends PoolIdentity {
  /** Session tags for the role. */
  readonly tags: Readonly<Record<string, string>>
  readonly validForSeconds: number
}

/** What such a token says of whoever has it, for role mappings and the maps of principal tags. */
export function ownClaims({ identityId, identityPoolId, amr }: PoolIdentity): TokenClaims {
  return { sub: identityId, aud: identityPoolId, amr, iss: identityPoolIssuer }
}

/** A token of the pool that says who an identity is, for STS and for the pool itself. */
export function openIdToken(key: SigningKey, subject: TokenSubject, clock: Clock): string {
  const { tags, validForSeconds } = subject
  const named = Object.entries(tags)
  const now = Math.floor(clock() / 1000)
  const principalTags = Object.fromEntries(named.map(([name, value]) => [name, [value]]))
  const claims = {
    ...ownClaims(subject),
    ...(named.length > 0 && { [tagsClaim]: { principal_tags: principalTags, transitive_tag_keys: [] } }),
    exp: now + validForSeconds,
    iat: now,
  }
  return signToken(key, claims, 'RS512')
}
