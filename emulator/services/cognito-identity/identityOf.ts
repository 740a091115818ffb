import { firstToGo } from '../../state/firstToGo.ts'
import type { Store } from '../../state/store.ts'
import { AwsError } from '../../wire/awsError.ts'
import type { OperationContext } from '../operation.ts'
import { identities, type Identity, identityOfLogin, type IdentityPool, type Login, loginKey } from './rows.ts'

type Context = Pick<OperationContext, 'store' | 'clock' | 'random' | 'region'>

/**
 * Guests that a pool remembers; the oldest go, which AWS does not do. Anybody makes one by asking, without any
 * credentials.
 */
const mostGuests = 10_000

/** GetId for a guest: a new identity each time. */
export function newIdentity(pool: IdentityPool, logins: readonly Login[], context: Context): Identity {
  const { store, region, random, clock } = context
  return store.transaction(() => {
    const createdAt = clock()
    if (logins.length === 0) makeRoom(pool, store, createdAt)
    return save({ id: `${region}:${random.uuid()}`, poolId: pool.id, logins, createdAt }, context)
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
  const known = linkedIdentities(pool, logins, context)[0]
  return known ? link(known, logins, context) : newIdentity(pool, logins, context)
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
  const linked = linkedIdentities(pool, logins, context)
  if (given.logins.length > 0) {
    if (!linked.some(({ id }) => id === given.id)) {
      throw new AwsError(
        'NotAuthorizedException',
        "Logins don't match. Please include at least one valid login for this identity or identity pool.",
      )
    }
    return link(given, logins, context)
  }
  const other = linked[0]
  if (other) {
    if (!given.mergedInto) save({ ...given, mergedInto: other.id }, context)
    return link(other, logins, context)
  }
  if (given.mergedInto) throw forbidden(given)
  return link(given, logins, context)
}

/** @throws AwsError when the identity is not a guest's, or no longer. */
export function requireGuest(identity: Identity): void {
  if (identity.logins.length > 0 || identity.mergedInto) throw forbidden(identity)
}

function forbidden(identity: Identity): AwsError {
  return new AwsError('NotAuthorizedException', `Access to Identity '${identity.id}' is forbidden.`)
}

function linkedIdentities(pool: IdentityPool, logins: readonly Login[], context: Context): Identity[] {
  return logins
    .map((login) => identityOfLogin(context.store).get(loginKey(pool.id, login)))
    .map((id) => (id === undefined ? undefined : identities(context.store).get(id)))
    .filter((identity) => identity !== undefined)
}

function link(identity: Identity, logins: readonly Login[], context: Context): Identity {
  const added = logins.filter((login) => !identity.logins.some((known) => sameLogin(known, login)))
  if (added.length === 0) return identity
  if (added.some(({ provider }) => identity.logins.some((known) => known.provider === provider))) {
    throw new AwsError(
      'ResourceConflictException',
      'Identity already has a login of this provider that is another person.',
    )
  }
  return save({ ...identity, logins: [...identity.logins, ...added], modifiedAt: context.clock() }, context)
}

function save(identity: Identity, { store }: Context): Identity {
  const logins = identity.logins.map(({ provider, subject }) => ({ provider, subject }))
  return store.transaction(() => {
    identities(store).set(identity.id, { ...identity, logins })
    for (const login of logins) identityOfLogin(store).set(loginKey(identity.poolId, login), identity.id)
    return { ...identity, logins }
  })
}

function sameLogin(a: Login, b: Login): boolean {
  return a.provider === b.provider && a.subject === b.subject
}
