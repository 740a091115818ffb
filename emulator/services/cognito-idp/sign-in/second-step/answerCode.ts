import { equalBytes } from '../../../../crypto/equalBytes.ts'
import { AwsError } from '../../../../wire/awsError.ts'
import type { OperationContext } from '../../../operation.ts'
import type { Recipient } from '../../codes/messages.ts'
import { endCode, liveCode } from '../../codes/verificationCodes.ts'
import { withFactor } from '../../mfa/mfaPreferences.ts'
import { requireFreeAliases } from '../../users/freeName.ts'
import type { PoolUser } from '../../users/users.ts'
import { PoolUsers } from '../../users/users.ts'
import { isVerified } from '../../users/verifiedContact.ts'
import { markUsed } from '../authSessions.ts'
import { challengedUser } from '../challengedUser.ts'
import { signedIn } from '../signedIn.ts'
import type { Parameters, SignInPlace, SignInStep } from '../signInStep.ts'
import { requiredParameter } from '../signInStep.ts'
import { keyOfDevice } from './keyOfDevice.ts'

/** SMS_MFA: the code proves that the number is the user's. */
export function answerSmsCode(
  context: OperationContext,
  place: SignInPlace,
  responses: Parameters,
  sealedSession: string | undefined,
): SignInStep {
  const { session, user } = challengedUser(context, place, { responses, sealedSession }, ['SMS_MFA'])
  const deviceKey = keyOfDevice(context, place, { session, responses })
  const { to } = requireRightCode(context, place, user, requiredParameter(responses, 'SMS_MFA_CODE'))
  return context.store.transaction(() => {
    endCode(context, { pool: place.pool, username: user.username, purpose: 'signIn' }, 'used')
    markUsed(context, session)
    // It may have been changed since the code went out.
    const proves = user.attributes.phone_number === to && !isVerified(user, 'phone_number')
    return signedIn(context, place, proves ? withProven(context, place, user, 'phone_number', to) : user, deviceKey)
  })
}

/** EMAIL_OTP as a second step, or as what sets that step up with the address that the code went to. */
export function answerMailedCode(
  context: OperationContext,
  place: SignInPlace,
  responses: Parameters,
  sealedSession: string | undefined,
): SignInStep {
  const steps = ['EMAIL_MFA', 'EMAIL_MFA_SETUP'] as const
  const { session, user } = challengedUser(context, place, { responses, sealedSession }, steps)
  const deviceKey = keyOfDevice(context, place, { session, responses })
  const { to } = requireRightCode(context, place, user, requiredParameter(responses, 'EMAIL_OTP_CODE'))
  return context.store.transaction(() => {
    endCode(context, { pool: place.pool, username: user.username, purpose: 'signIn' }, 'used')
    markUsed(context, session)
    const isSetUp = session.step === 'EMAIL_MFA_SETUP'
    const next = isSetUp ? withProven(context, place, withFactor(user, 'EMAIL_OTP'), 'email', to) : user
    return signedIn(context, place, next, deviceKey)
  })
}

/** A wrong code costs neither the session nor the right one. @throws CodeMismatchException */
function requireRightCode(
  context: OperationContext,
  { pool }: SignInPlace,
  { username }: PoolUser,
  given: string,
): Recipient {
  const issued = liveCode(context, { pool, username, purpose: 'signIn' })
  if (issued && equalBytes(issued.code, given)) return issued
  throw new AwsError('CodeMismatchException', 'Invalid code or auth state for the user.')
}

/** Saved. @throws AliasExistsException where it signs in somebody else. */
function withProven(
  context: OperationContext,
  { pool }: SignInPlace,
  user: PoolUser,
  contact: Recipient['contact'],
  to: string,
): PoolUser {
  const users = new PoolUsers(context.store, pool)
  const proven = { [contact]: to, [`${contact}_verified`]: 'true' }
  requireFreeAliases(users, pool, { username: user.username, attributes: proven })
  const next = { ...user, attributes: { ...user.attributes, ...proven }, modifiedAt: context.clock() }
  users.save(next)
  return next
}
