import type { Outcome } from '../../call/outcome.ts'
import { accountAmplify } from '../../session/accountAmplify.ts'
import type { Attributes, MfaPreference } from './account.ts'
import { callUserPool, type UserPoolCaller, type UserPoolOptions } from './callUserPool.ts'

/** What the user pool lets the client read of the person. */
export function getUser(aws: UserPoolCaller, options: UserPoolOptions): Promise<Outcome<Attributes>> {
  return callUserPool(aws, 'GetUser', options, { run: () => accountAmplify.readAttributes() })
}

/** Which second steps are switched on. The answer to the same operation holds it, of which Amplify hands on one part at a time. */
export function getUserMfa(aws: UserPoolCaller, options: UserPoolOptions): Promise<Outcome<MfaPreference>> {
  return callUserPool(aws, 'GetUser', options, { run: () => accountAmplify.readMfa() })
}
