import type { Outcome } from '../../call/outcome.ts'
import { accountAmplify } from '../../session/accountAmplify.ts'
import { callUserPool, type UserPoolCaller, type UserPoolOptions } from './callUserPool.ts'

/** Its sign-in goes on; its next one is asked for the second step again. */
export function forgetDevice(aws: UserPoolCaller, id: string, options: UserPoolOptions): Promise<Outcome<void>> {
  return callUserPool(aws, 'ForgetDevice', options, { run: () => accountAmplify.forgetDevice(id) })
}
