import type { OperationContext } from '../../../operation.ts'
import { useTokenCode } from '../../mfa/softwareTokens.ts'
import { markUsed } from '../authSessions.ts'
import { challengedUser } from '../challengedUser.ts'
import { signedIn } from '../signedIn.ts'
import type { Parameters, SignInPlace, SignInStep } from '../signInStep.ts'
import { requiredParameter } from '../signInStep.ts'
import { keyOfDevice } from './keyOfDevice.ts'

/** SOFTWARE_TOKEN_MFA: the code that the user's app shows. */
export function answerToken(
  context: OperationContext,
  place: SignInPlace,
  responses: Parameters,
  sealedSession: string | undefined,
): SignInStep {
  const { session, user } = challengedUser(context, place, { responses, sealedSession }, ['SOFTWARE_TOKEN_MFA'])
  const deviceKey = keyOfDevice(context, place, { session, responses })
  const code = requiredParameter(responses, 'SOFTWARE_TOKEN_MFA_CODE')
  return context.store.transaction(() => {
    useTokenCode(context, { pool: place.pool, username: user.username }, code)
    markUsed(context, session)
    return signedIn(context, place, user, deviceKey)
  })
}
