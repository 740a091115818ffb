/** EMAIL_OTP and SMS_OTP as first factors: a code that was just sent stands for the password. */
import { equalBytes } from '../../../../crypto/equalBytes.ts'
import { AwsError } from '../../../../wire/awsError.ts'
import type { OperationContext } from '../../../operation.ts'
import { deliveryDetails, type Recipient } from '../../codes/messages.ts'
import { endCode, issueCodeUntil, liveCode } from '../../codes/verificationCodes.ts'
import { simulatedContact } from '../../users/userNamed.ts'
import type { PoolUser } from '../../users/users.ts'
import { verifiedContact } from '../../users/verifiedContact.ts'
import type { AuthSession } from '../authSessions.ts'
import { invalidSession, markUsed, newSession, sealSession } from '../authSessions.ts'
import type { Parameters, SignInPlace, SignInStep } from '../signInStep.ts'
import { requiredParameter } from '../signInStep.ts'
import { firstFactorProven } from './firstFactorProven.ts'
import { contactOfFactor, type OtpFactor } from './firstFactors.ts'
import { sessionOwner } from './sessionOwner.ts'

interface OtpSession extends AuthSession {
  readonly step: 'FIRST_FACTOR_OTP'
  readonly factor: OtpFactor
}

/** Two more than other codes have: nothing else is asked. */
const digits = 8

/** Sends a code that lives as long as the session. */
export function sendOneTimePassword(
  context: OperationContext,
  place: SignInPlace,
  user: PoolUser,
  factor: OtpFactor,
): SignInStep {
  const recipient = verifiedContact(user, [contactOfFactor[factor]])
  if (!recipient) throw new Error(`${factor} was offered to a user who cannot be reached by it.`)
  const session = newOtpSession(context, place, user.username, factor)
  const target = { pool: place.pool, username: user.username, purpose: 'signIn' } as const
  context.store.transaction(() => issueCodeUntil(context, target, { recipient, digits, endsAt: session.expiresAt }))
  return challenge(context, place, session, recipient)
}

/** The same answer for a name that nobody has, where the client hides that. Nothing is sent. */
export function pretendOneTimePassword(
  context: OperationContext,
  place: SignInPlace,
  { id, name }: { readonly id: string; readonly name: string },
  factor: OtpFactor,
): SignInStep {
  const recipient = simulatedContact(place.pool, name, contactOfFactor[factor])
  return challenge(context, place, newOtpSession(context, place, id, factor), recipient)
}

/** A wrong code costs neither the code nor the session. */
export const answerOneTimePassword =
  (factor: OtpFactor) =>
  (
    context: OperationContext,
    place: SignInPlace,
    responses: Parameters,
    sealedSession: string | undefined,
  ): SignInStep => {
    const given = requiredParameter(responses, `${factor}_CODE`)
    const { session, user } = sessionOwner(context, place, responses, {
      step: 'FIRST_FACTOR_OTP',
      sealed: sealedSession,
    })
    if (!isOtpSession(session) || session.factor !== factor) throw invalidSession()
    const target = { pool: place.pool, username: session.userId, purpose: 'signIn' } as const
    const issued = liveCode(context, target)
    if (!user || issued?.contact !== contactOfFactor[factor] || !equalBytes(issued.code, given)) {
      throw new AwsError('CodeMismatchException', 'Invalid code or auth state for the user.')
    }
    return context.store.transaction(() => {
      endCode(context, target, 'used')
      markUsed(context, session)
      return firstFactorProven(context, place, user)
    })
  }

function newOtpSession(
  context: OperationContext,
  { client }: SignInPlace,
  userId: string,
  factor: OtpFactor,
): OtpSession {
  return { ...newSession(context, client, 'FIRST_FACTOR_OTP', userId), factor }
}

function challenge(
  context: OperationContext,
  { pool }: SignInPlace,
  session: OtpSession,
  recipient: Recipient,
): SignInStep {
  const { Destination = '', DeliveryMedium = '' } = deliveryDetails(recipient)
  return {
    ChallengeName: session.factor,
    Session: sealSession(context, pool, session),
    ChallengeParameters: {
      CODE_DELIVERY_DELIVERY_MEDIUM: DeliveryMedium,
      CODE_DELIVERY_DESTINATION: Destination,
    },
    AvailableChallenges: [session.factor],
  }
}

function isOtpSession(session: AuthSession): session is OtpSession {
  return session.step === 'FIRST_FACTOR_OTP'
}
