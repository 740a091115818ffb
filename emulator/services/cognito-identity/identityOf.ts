import { firstToGo } from '../../state/firstToGo.ts'
import type { Store } from '../../state/store.ts'
import { AwsError } from '../../wire/awsError.ts'
import type { OperationContext } from '../operation.ts'
import { forbiddenIdentity, loginsDoNotMatch } from './errors.ts'
import { link, linkedIdentities, save } from './identityLinks.ts'
import { identities, type Identity, type IdentityPool, type Login } from './rows.ts'

type Context = Pick<OperationContext, 'store' | 'clock' | 'random'>

/**
 * Guests that a pool remembers; the oldest go, which AWS does not do. Anybody makes one by asking, without any
 * credentials.
 */
const mostGuests = 10_000

/** GetId for a guest: a new identity each time. */
export function newIdentity(pool: IdentityPool, logins: readonly Login[], context: Context): Identity {
  const { store, random, clock } = context
  const region = pool.id.slice(0, pool.id.indexOf(':'))
  return store.transaction(() => {
    const createdAt = clock()
    if (logins.length === 0) makeRoom(pool, store, createdAt)
    return save({ id: `${region}:${random.uuid()}`, poolId: pool.id, logins, createdAt }, store)
  })
}

function makeRoom(pool: IdentityPool, store: Store, now: number): void {
  const kept = identities(store)
  const tooMany = kept.countByIndex('guest', { equal: pool.id }) - mostGuests + 1
  const gone = firstToGo(tooMany, {
    ahead: (limit) => kept.byIndex('guest', { from: [pool.id, now + 1], until: pool.id, limit }),
    oldest: (limit) => kept.byIndex('guest', { equal: pool.id, limit }),
  })
  for (const [id] of gone) kept.delete(id)
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

/**
 * The identity of somebody whom the account's backend vouches for: `given` where the backend names one, linked to these
 * logins, too. The backend needs to show none that `given` has already.
 * @param logins the developer provider's first.
 * @throws AwsError DeveloperUserAlreadyRegisteredException when the user has another identity than `given`; AWS
 *   documents when, not the sentence.
 */
export function identityForBackend(
  given: Identity | undefined,
  pool: IdentityPool,
  logins: readonly Login[],
  context: Context,
): Identity {
  if (!given) return identityWithLogins(pool, logins, context)
  requireOpen(given)
  const [registered] = linkedIdentities(pool, logins.slice(0, 1), context.store)
  if (registered && registered.id !== given.id) {
    throw new AwsError(
      'DeveloperUserAlreadyRegisteredException',
      'The developer user identifier is registered with another identity.',
    )
  }
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
