/** The challenges of a second step. Which one is due `mfa/factors.ts` says. */
import type { OperationContext } from '../../../operation.ts'
import type { Recipient } from '../../codes/messages.ts'
import { issueCodeUntil } from '../../codes/verificationCodes.ts'
import { factorsOfPool } from '../../mfa/factors.ts'
import { verifiedTokenName } from '../../mfa/softwareTokens.ts'
import { authSessionMilliseconds } from '../../pools/clientRules.ts'
import { maskContact } from '../../users/maskContact.ts'
import type { MfaSetting, PoolUser } from '../../users/users.ts'
import { contactOf } from '../../users/verifiedContact.ts'
import type { AuthSession } from '../authSessions.ts'
import { newSession, sealSession } from '../authSessions.ts'
import type { SignInPlace, SignInStep } from '../signInStep.ts'

/** Who signs in, and the device that came with the first step. */
interface Person {
  readonly user: PoolUser
  readonly deviceKey: string | undefined
}

/** The preferred one of these, or the only one, or a choice between them. */
export function askForSecondStep(
  context: OperationContext,
  place: SignInPlace,
  person: Person,
  due: readonly MfaSetting[],
): SignInStep {
  const { preferredMfa } = person.user
  const [only, another] = due
  if (preferredMfa && due.includes(preferredMfa)) return askFor(context, place, person, preferredMfa)
  if (only && !another) return askFor(context, place, person, only)
  return askToChoose(context, place, person, due)
}

/** Sends the code, where it is one that is sent. */
export function askFor(context: OperationContext, place: SignInPlace, person: Person, factor: MfaSetting): SignInStep {
  const { user } = person
  if (factor === 'SOFTWARE_TOKEN_MFA') {
    const name = verifiedTokenName(context.store, { pool: place.pool, username: user.username }) ?? ''
    return {
      ChallengeName: factor,
      Session: sessionFor(context, place, person, factor),
      ChallengeParameters: { FRIENDLY_DEVICE_NAME: name, USER_ID_FOR_SRP: user.username },
    }
  }
  const recipient = contactOf(user, factor === 'SMS_MFA' ? 'phone_number' : 'email')
  if (!recipient) throw new Error(`${factor} was due for a user who cannot be reached so.`)
  if (factor === 'EMAIL_OTP') return askForMailedCode(context, place, person, { recipient, step: 'EMAIL_MFA' })
  const delivery = sendCode(context, place, user, recipient)
  return {
    ChallengeName: factor,
    Session: sessionFor(context, place, person, factor),
    ChallengeParameters: { ...delivery, USER_ID_FOR_SRP: user.username },
  }
}

/** @param how.step whether the code is the second step, or sets one up. */
export function askForMailedCode(
  context: OperationContext,
  place: SignInPlace,
  person: Person,
  { recipient, step }: { readonly recipient: Recipient; readonly step: 'EMAIL_MFA' | 'EMAIL_MFA_SETUP' },
): SignInStep {
  return {
    ChallengeName: 'EMAIL_OTP',
    Session: sessionFor(context, place, person, step),
    ChallengeParameters: sendCode(context, place, person.user, recipient),
  }
}

/** SMS is told among what can be set up, and cannot be set up in this challenge: somebody has to give the user a number. */
export function askToSetOneUp(
  context: OperationContext,
  place: SignInPlace,
  user: PoolUser,
  deviceKey: string | undefined,
): SignInStep {
  return {
    ChallengeName: 'MFA_SETUP',
    Session: sessionFor(context, place, { user, deviceKey }, 'MFA_SETUP'),
    // Lists are JSON text: all challenge parameters are strings.
    ChallengeParameters: { MFAS_CAN_SETUP: JSON.stringify(factorsOfPool(place.pool)) },
  }
}

function askToChoose(
  context: OperationContext,
  place: SignInPlace,
  person: Person,
  due: readonly MfaSetting[],
): SignInStep {
  const { pool } = place
  const { user } = person
  // There are members for one delivery alone, whatever can be chosen.
  const reached = due.includes('SMS_MFA') ? contactOf(user, 'phone_number') : contactOf(user, 'email')
  const name = verifiedTokenName(context.store, { pool, username: user.username })
  return {
    ChallengeName: 'SELECT_MFA_TYPE',
    Session: sessionFor(context, place, person, 'SELECT_MFA_TYPE'),
    ChallengeParameters: {
      MFAS_CAN_CHOOSE: JSON.stringify(due),
      ...(reached && deliveryParameters(reached)),
      ...(due.includes('SOFTWARE_TOKEN_MFA') && { FRIENDLY_DEVICE_NAME: name ?? '' }),
    },
  }
}

/** As long as the challenge may be answered. */
function sendCode(
  context: OperationContext,
  { pool, client }: SignInPlace,
  { username }: PoolUser,
  recipient: Recipient,
): Record<string, string> {
  const endsAt = context.clock() + authSessionMilliseconds(client)
  issueCodeUntil(context, { pool, username, purpose: 'signIn' }, { recipient, digits: 6, endsAt })
  return deliveryParameters(recipient)
}

function deliveryParameters(recipient: Recipient): Record<string, string> {
  return {
    CODE_DELIVERY_DELIVERY_MEDIUM: recipient.contact === 'email' ? 'EMAIL' : 'SMS',
    CODE_DELIVERY_DESTINATION: maskContact(recipient),
  }
}

function sessionFor(
  context: OperationContext,
  { pool, client }: SignInPlace,
  { user, deviceKey }: Person,
  step: AuthSession['step'],
): string {
  return sealSession(context, pool, newSession(context, client, step, user.username, deviceKey))
}
