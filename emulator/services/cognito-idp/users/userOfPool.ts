import type { OperationContext } from '../../operation.ts'
import { userDoesNotExist } from '../errors.ts'
import { ownPool, type UserPool } from '../pools/userPools.ts'
import { type PoolUser, PoolUsers } from './users.ts'

/** The user whom an administrator names. @throws ResourceNotFoundException, UserNotFoundException */
export function userOfPool(
  { UserPoolId, Username }: { readonly UserPoolId: string | undefined; readonly Username: string | undefined },
  context: OperationContext,
): { readonly pool: UserPool; readonly users: PoolUsers; readonly user: PoolUser } {
  const pool = ownPool(UserPoolId, context)
  const users = new PoolUsers(context.store, pool)
  const user = users.find(Username ?? '')
  if (!user) throw userDoesNotExist()
  return { pool, users, user }
}
