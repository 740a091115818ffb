/** Which identity logins lead to, linking further ones to it, and who an identity id with logins is. */
import { authenticatedAmr, guestAmr } from '#iam/identity-pool/webIdentityContext.ts'
import type { Store } from '../../state/store.ts'
import type { OperationContext } from '../operation.ts'
import { type CheckedLogin, checkLogins } from './checkLogins.ts'
import { forbiddenIdentity, loginsDoNotMatch, resourceConflict } from './errors.ts'
import { refuseSecond, save } from './identityLinks.ts'
import {
  identities,
  type Identity,
  identityOfLogin,
  type IdentityPool,
  isSameLogin,
  type Login,
  loginKey,
  requireGuestAccess,
} from './identityPools.ts'
import { newIdentity } from './newIdentity.ts'

type Context = Pick<OperationContext, 'store' | 'clock' | 'random'>

/** The identities that these logins lead to, in their order, each once. */
export function linkedIdentities(pool: IdentityPool, logins: readonly Login[], store: Store): Identity[] {
  const ids = logins.map((login) => identityOfLogin(store).get(loginKey(pool.id, login)))
  return [...new Set(ids)]
    .map((id) => (id === undefined ? undefined : identities(store).get(id)))
    .filter((identity) => identity !== undefined)
}

/**
 * The identity with these logins, too. Of the developer provider it may have several.
 * @throws AwsError ResourceConflictException for a login of another identity, or a second one of a provider; AWS
 *   documents when, not the sentences.
 */
export function link(identity: Identity, logins: readonly Login[], pool: IdentityPool, context: Context): Identity {
  const added = logins.filter((login) => !identity.logins.some((known) => isSameLogin(known, login)))
  if (added.length === 0) return identity
  if (linkedIdentities(pool, added, context.store).some(({ id }) => id !== identity.id)) {
    throw resourceConflict('A login is linked to another identity.')
  }
  refuseSecond([...identity.logins, ...added], pool)
  return save({ ...identity, logins: [...identity.logins, ...added], modifiedAt: context.clock() }, context.store)
}

/** GetId with logins: the identity that one of them is linked to, now linked to all of them; else a new one. */
export function identityWithLogins(pool: IdentityPool, logins: readonly Login[], context: Context): Identity {
  const [known] = linkedIdentities(pool, logins, context.store)
  return known ? link(known, logins, pool, context) : newIdentity(pool, logins, context)
}

/**
 * The identity that a person with these logins gets who shows the id of `given`. A guest is linked to its first login;
 * a guest whose login already has an identity is closed, and that identity answered instead (identity.md 2.3).
 * @throws AwsError NotAuthorizedException when none of the logins belongs to `given`; ResourceConflictException when a
 *   login of a provider comes that `given` has another login of.
 */
export function identityForLogins(
  given: Identity,
  pool: IdentityPool,
  logins: readonly Login[],
  context: Context,
): Identity {
  if (given.unlinked) throw forbiddenIdentity(given)
  const linked = linkedIdentities(pool, logins, context.store)
  if (given.logins.length > 0) {
    if (!linked.some(({ id }) => id === given.id)) throw loginsDoNotMatch()
    return link(given, logins, pool, context)
  }
  const [other] = linked
  if (other) {
    if (!given.mergedInto) save({ ...given, mergedInto: other.id }, context.store)
    return link(other, logins, pool, context)
  }
  if (given.mergedInto) throw forbiddenIdentity(given)
  return link(given, logins, pool, context)
}

/** @throws AwsError when the identity was closed, or nobody's login leads to it any more. */
export function requireOpen(identity: Identity): void {
  if (identity.mergedInto !== undefined || identity.unlinked) throw forbiddenIdentity(identity)
}

/** @throws AwsError when the identity is not a guest's, or no longer. */
export function requireGuest(identity: Identity): void {
  if (identity.logins.length > 0) throw forbiddenIdentity(identity)
  requireOpen(identity)
}

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
