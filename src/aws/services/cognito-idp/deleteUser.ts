import type { Outcome } from '../../call/outcome.ts'
import { accountAmplify } from '../../session/accountAmplify.ts'
import { callUserPool, type UserPoolOptions } from './callUserPool.ts'
import type { LeavingCaller } from './globalSignOut.ts'

/** The person leaves the pool for good, and this browser forgets them. */
export function deleteUser(aws: LeavingCaller, options: UserPoolOptions): Promise<Outcome<void>> {
  return callUserPool(aws, 'DeleteUser', options, {
    run: async () => void (await aws.session.auth.signOut(() => accountAmplify.deleteUser())),
  })
}
