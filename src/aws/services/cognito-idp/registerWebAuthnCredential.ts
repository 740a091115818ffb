import type { Outcome } from '../../call/outcome.ts'
import { accountAmplify } from '../../session/accountAmplify.ts'
import { callUserPool, type UserPoolCaller, type UserPoolOptions } from './callUserPool.ts'
import { judgePasskey } from './judgePasskey.ts'

/** Between the two calls, StartWebAuthnRegistration and CompleteWebAuthnRegistration, the browser asks the person for a passkey. */
export function registerWebAuthnCredential(aws: UserPoolCaller, options: UserPoolOptions): Promise<Outcome<void>> {
  return callUserPool(aws, 'StartWebAuthnRegistration', options, {
    run: () => accountAmplify.addPasskey(),
    alsoCalls: ['CompleteWebAuthnRegistration'],
    judge: judgePasskey,
  })
}
