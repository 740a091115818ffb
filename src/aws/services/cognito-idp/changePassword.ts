import type { Outcome } from '../../call/outcome.ts'
import { accountAmplify } from '../../session/accountAmplify.ts'
import { callUserPool, type UserPoolCaller, type UserPoolOptions } from './callUserPool.ts'

/** Sign-ins that there are stay. */
export function changePassword(
  aws: UserPoolCaller,
  { from, to }: { readonly from: string; readonly to: string },
  options: UserPoolOptions,
): Promise<Outcome<void>> {
  return callUserPool(aws, 'ChangePassword', options, { run: () => accountAmplify.changePassword(from, to) })
}
