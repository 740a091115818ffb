import type { Outcome } from '../../call/outcome.ts'
import { accountAmplify } from '../../session/accountAmplify.ts'
import type { MfaKind } from './account.ts'
import { callUserPool, type UserPoolCaller, type UserPoolOptions } from './callUserPool.ts'

/** Switches one second step on or off, or makes it the one that is asked for; the others stay as they are. */
export function setUserMfaPreference(
  aws: UserPoolCaller,
  { kind, to }: { readonly kind: MfaKind; readonly to: 'off' | 'on' | 'preferred' },
  options: UserPoolOptions,
): Promise<Outcome<void>> {
  const setting = { off: 'DISABLED', on: 'ENABLED', preferred: 'PREFERRED' } as const
  return callUserPool(aws, 'SetUserMFAPreference', options, { run: () => accountAmplify.changeMfa(kind, setting[to]) })
}
