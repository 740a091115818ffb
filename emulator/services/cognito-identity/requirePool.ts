import { AwsError } from '../../wire/awsError.ts'
import type { OperationContext } from '../operation.ts'
import { identities, type Identity, type IdentityPool, identityPools } from './rows.ts'

const idPattern = /^[\w-]+:[0-9a-f-]+$/

/** @throws AwsError ValidationException, ResourceNotFoundException */
export function requirePool(id: string | undefined, { store }: Pick<OperationContext, 'store'>): IdentityPool {
  checkId(id, 'identityPoolId')
  const pool = identityPools(store).get(id)
  if (!pool) throw new AwsError('ResourceNotFoundException', `IdentityPool '${id}' not found.`)
  return pool
}

/** @throws AwsError ValidationException, ResourceNotFoundException */
export function requireIdentity(id: string | undefined, { store }: Pick<OperationContext, 'store'>): Identity {
  checkId(id, 'identityId')
  const identity = identities(store).get(id)
  if (!identity) throw new AwsError('ResourceNotFoundException', `Identity '${id}' not found.`)
  return identity
}

/** @throws AwsError NotAuthorizedException when the pool has no room for guests. */
export function requireGuestAccess(pool: IdentityPool): void {
  if (pool.allowUnauthenticated) return
  throw new AwsError('NotAuthorizedException', 'Unauthenticated access is not supported for this identity pool.')
}

function checkId(id: string | undefined, member: string): asserts id is string {
  const failed =
    id === undefined
      ? 'Member must not be null'
      : id.length < 1
        ? 'Member must have length greater than or equal to 1'
        : id.length > 55
          ? 'Member must have length less than or equal to 55'
          : idPattern.test(id)
            ? undefined
            : 'Member must satisfy regular expression pattern: [\\w-]+:[0-9a-f-]+'
  if (failed === undefined) return
  const subject = id === undefined ? `Value at '${member}'` : `Value '${id}' at '${member}'`
  throw new AwsError('ValidationException', `1 validation error detected: ${subject} failed to satisfy constraint: ${failed}`)
}
