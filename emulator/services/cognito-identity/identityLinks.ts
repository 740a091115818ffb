/** Which login leads to which identity. An identity and the logins that lead to it are written together. */
import type { Store } from '../../state/store.ts'
import type { OperationContext } from '../operation.ts'
import { invalidParameter, resourceConflict } from './errors.ts'
import { identities, type Identity, identityOfLogin, type IdentityPool, type Login, loginKey } from './rows.ts'

type Context = Pick<OperationContext, 'store' | 'clock'>

/** Amazon Cognito federated identities API reference, MergeDeveloperIdentities. */
const mostLogins = 20

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

/** The identity without these logins; without any it is nobody's any more. */
export function unlink(identity: Identity, gone: readonly Login[], { store, clock }: Context): Identity {
  const logins = identity.logins.filter((login) => !gone.some((one) => isSameLogin(one, login)))
  const rest = { ...identity, logins, modifiedAt: clock(), ...(logins.length === 0 && { unlinked: true as const }) }
  return store.transaction(() => {
    forget(identity, gone, store)
    identities(store).set(rest.id, rest)
    return rest
  })
}

/** All that the source's logins led to is the destination's from now on; the source is closed. */
export function merge(source: Identity, destination: Identity, pool: IdentityPool, { store, clock }: Context): void {
  const logins = [...destination.logins, ...source.logins]
  refuseSecond(logins, pool)
  const modifiedAt = clock()
  store.transaction(() => {
    save({ ...destination, logins, modifiedAt }, store)
    identities(store).set(source.id, { ...source, logins: [], mergedInto: destination.id, modifiedAt })
  })
}

export function save(identity: Identity, store: Store): Identity {
  const logins = identity.logins.map(({ provider, subject }) => ({ provider, subject }))
  return store.transaction(() => {
    identities(store).set(identity.id, { ...identity, logins })
    for (const login of logins) identityOfLogin(store).set(loginKey(identity.poolId, login), identity.id)
    return { ...identity, logins }
  })
}

/** What led to it leads nowhere: who logs in with it next is somebody new. */
export function deleteIdentity(identity: Identity, store: Store): void {
  store.transaction(() => {
    forget(identity, identity.logins, store)
    identities(store).delete(identity.id)
  })
}

function forget(identity: Identity, logins: readonly Login[], store: Store): void {
  const kept = identityOfLogin(store)
  for (const login of logins) {
    const key = loginKey(identity.poolId, login)
    if (kept.get(key) === identity.id) kept.delete(key)
  }
}

function refuseSecond(logins: readonly Login[], { developerProvider }: IdentityPool): void {
  if (logins.length > mostLogins) throw invalidParameter(`An identity has at most ${mostLogins} logins.`)
  const providers = logins.map(({ provider }) => provider).filter((provider) => provider !== developerProvider)
  if (new Set(providers).size < providers.length) {
    throw resourceConflict('Identity already has a login of this provider that is another person.')
  }
}

function isSameLogin(a: Login, b: Login): boolean {
  return a.provider === b.provider && a.subject === b.subject
}
