import { type IdentityPoolTokenCheck, verifyIdentityPoolToken } from '../../tokens/identityPoolTokens.ts'
import type { OperationContext } from '../operation.ts'
import { invalidLogin, loginsDoNotMatch } from './errors.ts'
import { requireGuest, requireOpen, type ShownIdentity } from './identityOf.ts'
import { type Identity, type IdentityPool, requireGuestAccess } from './identityPools.ts'
import { ownClaims } from './openIdToken.ts'

/**
 * Who shows a token that the pool made for an identity: mostly a user of the developer provider, for whom
 * GetOpenIdTokenForDeveloperIdentity made it.
 * @throws AwsError with the identity pool's words for every reason against it.
 */
export function identityOfOwnToken(
  given: Identity,
  pool: IdentityPool,
  text: string,
  context: OperationContext,
): ShownIdentity {
  const checked = verifyIdentityPoolToken(context.store, text, context.clock)
  if (!checked.ok) throw invalidLogin(reasonOf(checked))
  const { identityId, identityPoolId, amr, tags } = checked.token
  if (identityId !== given.id || identityPoolId !== pool.id) throw loginsDoNotMatch()
  const provider = amr[1]
  if (provider === undefined) {
    requireGuest(given)
    requireGuestAccess(pool)
    return { identity: given, amr, login: undefined }
  }
  requireOpen(given)
  context.remark({ about: 'identity', detail: { given: given.id, answered: given.id, wasGuest: false } })
  const login = { provider, providerKey: provider, claims: ownClaims(checked.token), tokenTags: tags }
  return { identity: given, amr, login }
}

function reasonOf(problem: Exclude<IdentityPoolTokenCheck, { ok: true }>): string {
  if (problem.problem === 'expired') return `Token expired: ${problem.now} >= ${problem.expiresAt}`
  if (problem.problem === 'issuer') return "Issuer doesn't match providerName"
  if (problem.problem === 'signature') return 'Token signature invalid.'
  return 'Not a valid OpenId Connect identity token.'
}
