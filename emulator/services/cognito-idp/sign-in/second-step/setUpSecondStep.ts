import type { OperationContext } from '../../../operation.ts'
import { invalidParameter } from '../../errors.ts'
import { factorsOfPool } from '../../mfa/factors.ts'
import { requireFreeAliases } from '../../users/freeName.ts'
import { isEmail } from '../../users/isEmail.ts'
import { PoolUsers } from '../../users/users.ts'
import { invalidSession, markUsed } from '../authSessions.ts'
import { challengedUser } from '../challengedUser.ts'
import { signedIn } from '../signedIn.ts'
import type { Parameters, SignInPlace, SignInStep } from '../signInStep.ts'
import { keyOfDevice } from './keyOfDevice.ts'
import { askForMailedCode } from './secondStep.ts'

/** MFA_SETUP: with VerifySoftwareToken's session the app is ready; an address is sent a code first. */
export function setUpSecondStep(
  context: OperationContext,
  place: SignInPlace,
  responses: Parameters,
  sealedSession: string | undefined,
): SignInStep {
  const { pool } = place
  const steps = ['MFA_SETUP', 'SOFTWARE_TOKEN_READY'] as const
  const { session, user } = challengedUser(context, place, { responses, sealedSession }, steps)
  const deviceKey = keyOfDevice(context, place, { session, responses })
  if (session.step === 'SOFTWARE_TOKEN_READY') {
    return context.store.transaction(() => {
      markUsed(context, session)
      return signedIn(context, place, user, deviceKey)
    })
  }
  const { EMAIL: email } = responses
  if (email === undefined) throw invalidSession()
  if (!factorsOfPool(pool).includes('EMAIL_OTP')) {
    throw invalidParameter('Email MFA has not been enabled by the userPool')
  }
  if (!isEmail(email)) throw invalidParameter('Invalid email address format.')
  const users = new PoolUsers(context.store, pool)
  requireFreeAliases(users, pool, { username: user.username, attributes: { email, email_verified: 'true' } })
  return context.store.transaction(() => {
    markUsed(context, session)
    const recipient = { contact: 'email', to: email } as const
    return askForMailedCode(context, place, { user, deviceKey }, { recipient, step: 'EMAIL_MFA_SETUP' })
  })
}
