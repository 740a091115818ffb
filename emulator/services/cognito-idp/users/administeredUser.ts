import type { OperationContext } from '../../operation.ts'
import { userDoesNotExist } from '../errors.ts'
import type { UserPool } from '../pools/userPools.ts'
import { ownPool } from '../pools/userPools.ts'
import type { PoolUser } from './users.ts'
import { PoolUsers } from './users.ts'

export interface AdministeredUser {
  readonly pool: UserPool
  readonly user: PoolUser
  readonly users: PoolUsers
}

/** Whom an operation for administrators names. @throws ResourceNotFoundException, UserNotFoundException */
export function administeredUser(
  context: OperationContext,
  { UserPoolId, Username = '' }: { readonly UserPoolId?: string | undefined; readonly Username?: string | undefined },
): AdministeredUser {
  const pool = ownPool(UserPoolId, context)
  const users = new PoolUsers(context.store, pool)
  const user = users.find(Username)
  if (!user) throw userDoesNotExist()
  return { pool, user, users }
}
