import type { Outcome } from '../../call/outcome.ts'
import { accountAmplify } from '../../session/accountAmplify.ts'
import { callUserPool, type UserPoolCaller, type UserPoolOptions } from './callUserPool.ts'

/** Proves by a code that the authenticator app has the secret. It does not switch the step on by itself. */
export function verifySoftwareToken(
  aws: UserPoolCaller,
  code: string,
  options: UserPoolOptions,
): Promise<Outcome<void>> {
  return callUserPool(aws, 'VerifySoftwareToken', options, { run: () => accountAmplify.verifyTotp(code) })
}
