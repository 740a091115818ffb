import type { Outcome } from '../../call/outcome.ts'
import { accountAmplify } from '../../session/accountAmplify.ts'
import type { TotpSetUp } from './account.ts'
import { callUserPool, type UserPoolCaller, type UserPoolOptions } from './callUserPool.ts'

/**
 * Asks for a new secret for an authenticator app. It is good for nothing until a code proves that the app has it.
 * @param account what the app calls it: the e-mail address
 */
export function associateSoftwareToken(
  aws: UserPoolCaller,
  account: string,
  options: UserPoolOptions,
): Promise<Outcome<TotpSetUp>> {
  return callUserPool(aws, 'AssociateSoftwareToken', options, { run: () => accountAmplify.setUpTotp(account) })
}
