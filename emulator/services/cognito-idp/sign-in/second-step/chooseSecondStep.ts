import { AwsError } from '../../../../wire/awsError.ts'
import type { OperationContext } from '../../../operation.ts'
import { secondStepsDue } from '../../mfa/factors.ts'
import { markUsed } from '../authSessions.ts'
import { challengedUser } from '../challengedUser.ts'
import type { Parameters, SignInPlace, SignInStep } from '../signInStep.ts'
import { requiredParameter } from '../signInStep.ts'
import { keyOfDevice } from './keyOfDevice.ts'
import { askFor } from './secondStep.ts'

/** SELECT_MFA_TYPE: one of the second steps that were offered. */
export function chooseSecondStep(
  context: OperationContext,
  place: SignInPlace,
  responses: Parameters,
  sealedSession: string | undefined,
): SignInStep {
  const { session, user } = challengedUser(context, place, { responses, sealedSession }, ['SELECT_MFA_TYPE'])
  const deviceKey = keyOfDevice(context, place, { session, responses })
  const answer = requiredParameter(responses, 'ANSWER')
  const due = secondStepsDue(context.store, place.pool, user)
  // The API Reference writes EMAIL_MFA in this place, clients send EMAIL_OTP.
  const wanted = answer === 'EMAIL_MFA' ? 'EMAIL_OTP' : answer
  const chosen = due === 'set one up' ? undefined : due.find((factor) => factor === wanted)
  if (!chosen) throw new AwsError('MFAMethodNotFoundException', `${answer} is not a second step of this user.`)
  return context.store.transaction(() => {
    markUsed(context, session)
    return askFor(context, place, { user, deviceKey }, chosen)
  })
}
