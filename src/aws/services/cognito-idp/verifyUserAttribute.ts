import type { Outcome } from '../../call/outcome.ts'
import { accountAmplify } from '../../session/accountAmplify.ts'
import type { VerifiableName } from './account.ts'
import { callUserPool, type UserPoolCaller, type UserPoolOptions } from './callUserPool.ts'

/** Proves an address or a number by the code that was sent to it. */
export function verifyUserAttribute(
  aws: UserPoolCaller,
  { name, code }: { readonly name: VerifiableName; readonly code: string },
  options: UserPoolOptions,
): Promise<Outcome<void>> {
  return callUserPool(aws, 'VerifyUserAttribute', options, { run: () => accountAmplify.verifyAttribute(name, code) })
}
