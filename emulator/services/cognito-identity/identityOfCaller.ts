import { authenticatedAmr, guestAmr, identityPoolProvider } from '#iam/identity-pool/webIdentityContext.ts'
import { type IdentityPoolTokenCheck, verifyIdentityPoolToken } from '../../tokens/identityPoolTokens.ts'
import type { OperationContext } from '../operation.ts'
import { type CheckedLogin, checkLogins } from './checkLogins.ts'
import { invalidLogin, loginsDoNotMatch } from './errors.ts'
import { identityForLogins, requireGuest, requireOpen } from './identityOf.ts'
import { ownClaims } from './openIdToken.ts'
import { requireGuestAccess } from './requirePool.ts'
import type { Identity, IdentityPool } from './rows.ts'

/** An identity whose caller has shown to be it. */
export interface ShownIdentity {
  readonly identity: Identity
  readonly amr: readonly string[]
  /** The login that decides; undefined for a guest. With several the first one does: AWS does not say which. */
  readonly login: DecidingLogin | undefined
}

/** What of a login the role and the session tags hang on. */
export interface DecidingLogin extends Pick<CheckedLogin, 'provider' | 'providerKey' | 'claims'> {
  /** Session tags that the token names itself; they stand in the place of those of the pool's map. */
  readonly tokenTags?: Readonly<Record<string, string>>
}

/**
 * Who an identity id with these logins is, which both flows ask first. Links logins on the way: run it in a
 * transaction.
 * @throws AwsError with the identity pool's words for every reason against it.
 */
export function identityOfCaller(
  given: Identity,
  pool: IdentityPool,
  logins: Readonly<Record<string, string>> | undefined,
  context: OperationContext,
): ShownIdentity {
  if (Object.keys(logins ?? {}).length === 0) {
    requireGuest(given)
    requireGuestAccess(pool)
    return { identity: given, amr: guestAmr, login: undefined }
  }
  const checked = checkLogins(logins, pool, context)
  const identity = identityForLogins(given, pool, checked, context)
  context.remark({
    about: 'identity',
    detail: { given: given.id, answered: identity.id, wasGuest: given.logins.length === 0 },
  })
  const amr = checked.flatMap(({ provider, subject }) => authenticatedAmr(provider, subject))
  return { identity, amr: [...new Set(amr)], login: checked[0] }
}

/** The token of the pool itself, where it is the only login: GetCredentialsForIdentity passes that on to STS. */
export function ownTokenOf(logins: Readonly<Record<string, string>> | undefined): string | undefined {
  const [login, ...others] = Object.entries(logins ?? {})
  return login?.[0] === identityPoolProvider && others.length === 0 ? login[1] : undefined
}

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
