import type { Outcome } from '../../call/outcome.ts'
import { accountAmplify } from '../../session/accountAmplify.ts'
import { callUserPool, type UserPoolCaller, type UserPoolOptions } from './callUserPool.ts'

/** The pool forgets the passkey; whatever keeps it keeps it. */
export function deleteWebAuthnCredential(
  aws: UserPoolCaller,
  id: string,
  options: UserPoolOptions,
): Promise<Outcome<void>> {
  return callUserPool(aws, 'DeleteWebAuthnCredential', options, { run: () => accountAmplify.removePasskey(id) })
}
