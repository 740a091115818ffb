import { AwsError } from '../../wire/awsError.ts'
import type { OperationContext } from '../operation.ts'
import { identities, type Identity, type IdentityPool, identityPools } from './rows.ts'

/** A pool is known in its own region alone. @throws AwsError ResourceNotFoundException */
export function requirePool(id: string | undefined, context: Pick<OperationContext, 'store' | 'region'>): IdentityPool {
  const pool = identityPools(context.store).get(id ?? '')
  if (!pool?.id.startsWith(`${context.region}:`))
    throw new AwsError('ResourceNotFoundException', `IdentityPool '${id}' not found.`)
  return pool
}

/** @throws AwsError ResourceNotFoundException */
export function requireIdentity(id: string | undefined, { store }: Pick<OperationContext, 'store'>): Identity {
  const identity = identities(store).get(id ?? '')
  if (!identity) throw new AwsError('ResourceNotFoundException', `Identity '${id}' not found.`)
  return identity
}

/** @throws AwsError NotAuthorizedException when the pool has no room for guests. */
export function requireGuestAccess(pool: IdentityPool): void {
  if (pool.allowUnauthenticated) return
  throw new AwsError('NotAuthorizedException', 'Unauthenticated access is not supported for this identity pool.')
}

/**
 * The name of one of the pool's providers.
 * @throws AwsError InvalidParameterException; AWS's words for it are not documented.
 */
export function requireProvider(name: string | undefined, { providers }: IdentityPool): string {
  const found = providers.find(({ providerName }) => providerName === name)
  if (!found) throw new AwsError('InvalidParameterException', `${name} is no identity provider of this identity pool.`)
  return found.providerName
}
