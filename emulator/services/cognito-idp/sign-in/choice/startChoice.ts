/** USER_AUTH: the person signs in with whichever first factor they like, of those that the pool allows and they have. */
import { AwsError } from '../../../../wire/awsError.ts'
import { notHonouredMessage } from '../../../../wire/inputFaults.ts'
import type { OperationContext } from '../../../operation.ts'
import { incorrectUsernameOrPassword, notAuthorized } from '../../errors.ts'
import { hidesUsers } from '../../pools/clientRules.ts'
import { requireSecretHash } from '../../pools/secretHash.ts'
import { userNamed } from '../../users/userNamed.ts'
import { passwordSignIn } from '../passwordSignIn.ts'
import type { Besides, Parameters, SignInPlace, SignInStep } from '../signInStep.ts'
import { requiredParameter } from '../signInStep.ts'
import { startSrpSignIn } from '../srpSignIn.ts'
import { beginChallenge } from './beginChallenge.ts'
import { signInAfterSignUp } from './confirmedSignUp.ts'
import { challengesOf, factorsOfUser, offeredFactors, type OtpFactor } from './firstFactors.ts'
import { pretendOneTimePassword } from './oneTimePassword.ts'
import { selectChallenge } from './selectChallenge.ts'

/** To prove more than before, or anew: taken and passed over, they would let somebody in whom AWS asks for more. */
const stepUpParameters = ['TARGET_ACR_VALUES', 'MAX_AGE', 'ACCESS_TOKEN']

export function startChoice(
  context: OperationContext,
  place: SignInPlace,
  parameters: Parameters,
  { session }: Besides = {},
): SignInStep {
  const { pool, client } = place
  const name = requiredParameter(parameters, 'USERNAME')
  requireSecretHash(client, name, parameters.SECRET_HASH)
  const stepUp = stepUpParameters.find((parameter) => parameters[parameter] !== undefined)
  if (stepUp !== undefined) throw new AwsError('NotImplemented', notHonouredMessage(stepUp, 'InitiateAuth'))
  if (session !== undefined) return signInAfterSignUp(context, place, parameters, session)
  const preferred = parameters.PREFERRED_CHALLENGE
  const { id, user } = userNamed(context.store, place, name, 'User does not exist.')
  if (!user || (!user.enabled && hidesUsers(client))) return pretend(context, place, { id, name }, parameters)
  if (!user.enabled) throw notAuthorized('User is disabled.')

  const available = challengesOf(factorsOfUser(context.store, pool, user))
  const challenge = available.find((one) => one === preferred)
  if (challenge) return beginChallenge(context, place, { user, challenge }, parameters)
  if (user.status === 'UNCONFIRMED' && (available.length === 0 || isOtp(preferred))) {
    throw new AwsError('UserNotConfirmedException', 'User is not confirmed.')
  }
  if (available.length === 0) throw incorrectUsernameOrPassword()
  return selectChallenge(context, place, user.username, available)
}

/**
 * What a name that nobody has is answered: as if a code had been mailed, where the pool mails any (recorded), else as if
 * there were a password.
 */
function pretend(
  context: OperationContext,
  place: SignInPlace,
  who: { readonly id: string; readonly name: string },
  parameters: Parameters,
): SignInStep {
  const preferred = parameters.PREFERRED_CHALLENGE
  const offered = offeredFactors(place.pool)
  if (offered.includes('PASSWORD')) {
    if (preferred === 'PASSWORD') return passwordSignIn(context, place, parameters)
    if (preferred === 'PASSWORD_SRP') return startSrpSignIn(context, place, parameters)
  }
  const otp = (['EMAIL_OTP', 'SMS_OTP'] as const).filter((factor) => offered.includes(factor))
  const factor = otp.find((one) => one === preferred) ?? otp[0]
  if (factor) return pretendOneTimePassword(context, place, who, factor)
  if (offered.includes('PASSWORD')) return selectChallenge(context, place, who.id, challengesOf(['PASSWORD']))
  throw incorrectUsernameOrPassword()
}

function isOtp(challenge: string | undefined): challenge is OtpFactor {
  return challenge === 'EMAIL_OTP' || challenge === 'SMS_OTP'
}
