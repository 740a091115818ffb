import { AwsError } from '../../wire/awsError.ts'
import type { OperationContext } from '../operation.ts'
import { invalidParameter, notFound } from './errors.ts'
import { providerNamesOf } from './providerNames.ts'
import { identities, type Identity, type IdentityPool, identityPools } from './rows.ts'

type Context = Pick<OperationContext, 'store' | 'signedRegion'>

/**
 * A pool is known in its own region alone; calls that nobody signs reach those of every region.
 * @throws AwsError ResourceNotFoundException
 */
export function requirePool(id: string | undefined, context: Context): IdentityPool {
  const pool = identityPools(context.store).get(id ?? '')
  if (!pool || isElsewhere(pool, context)) throw notFound(`IdentityPool '${id}' not found.`)
  return pool
}

/** The same of an identity, whose region is its pool's. @throws AwsError ResourceNotFoundException */
export function requireIdentity(id: string | undefined, context: Context): Identity {
  const identity = identities(context.store).get(id ?? '')
  if (!identity || isElsewhere(identity, context)) throw notFound(`Identity '${id}' not found.`)
  return identity
}

/** An identity of this very pool. @throws AwsError ResourceNotFoundException */
export function requireIdentityOf(pool: IdentityPool, id: string | undefined, context: Context): Identity {
  const identity = requireIdentity(id, context)
  if (identity.poolId !== pool.id) throw notFound(`Identity '${id}' not found.`)
  return identity
}

function isElsewhere({ id }: { readonly id: string }, { signedRegion }: Context): boolean {
  return signedRegion !== undefined && !id.startsWith(`${signedRegion}:`)
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
export function requireProvider(name: string | undefined, pool: IdentityPool): string {
  if (name === undefined || !providerNamesOf(pool).includes(name)) {
    throw invalidParameter(`${name} is no identity provider of this identity pool.`)
  }
  return name
}
