import type { Outcome } from '../../call/outcome.ts'
import { accountAmplify } from '../../session/accountAmplify.ts'
import { callUserPool, type UserPoolCaller, type UserPoolOptions } from './callUserPool.ts'

/** Attributes that the pool requires stay. */
export function deleteUserAttributes(
  aws: UserPoolCaller,
  names: readonly string[],
  options: UserPoolOptions,
): Promise<Outcome<void>> {
  return callUserPool(aws, 'DeleteUserAttributes', options, { run: () => accountAmplify.removeAttributes(names) })
}
