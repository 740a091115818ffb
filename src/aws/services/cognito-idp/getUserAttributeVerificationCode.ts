import type { Outcome } from '../../call/outcome.ts'
import { accountAmplify } from '../../session/accountAmplify.ts'
import type { CodeDelivery, VerifiableName } from './account.ts'
import { callUserPool, type UserPoolCaller, type UserPoolOptions } from './callUserPool.ts'

/** Sends a code, to the new address where one waits for its code. */
export function getUserAttributeVerificationCode(
  aws: UserPoolCaller,
  name: VerifiableName,
  options: UserPoolOptions,
): Promise<Outcome<CodeDelivery>> {
  return callUserPool(aws, 'GetUserAttributeVerificationCode', options, {
    run: () => accountAmplify.sendAttributeCode(name),
  })
}
