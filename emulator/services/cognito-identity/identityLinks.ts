/** Writing which login leads to which identity: an identity and the logins that lead to it are written together. */
import type { Store } from '../../state/store.ts'
import type { OperationContext } from '../operation.ts'
import { invalidParameter, resourceConflict } from './errors.ts'
import {
  identities,
  type Identity,
  identityOfLogin,
  type IdentityPool,
  isSameLogin,
  type Login,
  loginKey,
} from './identityPools.ts'

type Context = Pick<OperationContext, 'store' | 'clock'>

/** Amazon Cognito federated identities API reference, MergeDeveloperIdentities. */
const mostLogins = 20

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

/** @throws AwsError for more logins than an identity may have, or two of one provider. */
export function refuseSecond(logins: readonly Login[], { developerProvider }: IdentityPool): void {
  if (logins.length > mostLogins) throw invalidParameter(`An identity has at most ${mostLogins} logins.`)
  const providers = logins.map(({ provider }) => provider).filter((provider) => provider !== developerProvider)
  if (new Set(providers).size < providers.length) {
    throw resourceConflict('Identity already has a login of this provider that is another person.')
  }
}
