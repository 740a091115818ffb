import type { OperationContext } from '../../operation.ts'
import { userDoesNotExist } from '../errors.ts'
import { ownPool, type UserPool } from '../pools/userPools.ts'
import { type PoolUser, PoolUsers, poolUsersOf } from './users.ts'

/** The user whom an administrator names, by what they sign in with or by their `sub`. @throws ResourceNotFoundException, UserNotFoundException */
export function userOfPool(
  { UserPoolId, Username }: { readonly UserPoolId: string | undefined; readonly Username: string | undefined },
  context: OperationContext,
): { readonly pool: UserPool; readonly users: PoolUsers; readonly user: PoolUser } {
  const pool = ownPool(UserPoolId, context)
  const users = new PoolUsers(context.store, pool)
  const user = users.find(Username ?? '') ?? withSub(context, pool, Username ?? '')
  if (!user) throw userDoesNotExist()
  return { pool, users, user }
}

function withSub({ store }: OperationContext, pool: UserPool, sub: string): PoolUser | undefined {
  const [found] = poolUsersOf(store).byIndex('searched', { equal: [pool.id, 'sub', sub.toLowerCase()], limit: 1 })
  return found?.[1]
}
