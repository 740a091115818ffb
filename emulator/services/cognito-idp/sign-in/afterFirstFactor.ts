import { AwsError } from '../../../wire/awsError.ts'
import type { OperationContext } from '../../operation.ts'
import { requireDevice } from '../devices/devices.ts'
import { incorrectUsernameOrPassword, notAuthorized } from '../errors.ts'
import { secondStepsDue } from '../mfa/factors.ts'
import { mayAskSecondStep, requiredAttributesOf } from '../pools/poolRules.ts'
import type { UserPool } from '../pools/userPools.ts'
import { readableAttributes } from '../users/attributes.ts'
import type { PoolUser } from '../users/users.ts'
import { newSession, sealSession } from './authSessions.ts'
import { deviceChallenge } from './deviceSignIn.ts'
import { askForSecondStep, askToSetOneUp } from './second-step/secondStep.ts'
import { signedIn } from './signedIn.ts'
import type { SignInPlace, SignInStep } from './signInStep.ts'

/**
 * What follows whatever proved first who signs in, a password, a code or a passkey: a second step, the proof of a device
 * in its place, or tokens.
 * @param deviceKey DEVICE_KEY, where it came with that proof.
 * @throws NotAuthorizedException, UserNotConfirmedException, PasswordResetRequiredException because of the user's
 * state; ResourceNotFoundException for a device that the user does not have.
 */
export function afterFirstFactor(
  context: OperationContext,
  place: SignInPlace,
  user: PoolUser,
  deviceKey?: string,
): SignInStep {
  const { store } = context
  const { pool } = place
  requireMaySignIn(user)
  const device =
    deviceKey === undefined ? undefined : requireDevice(store, { pool, username: user.username }, deviceKey)
  const due = mayAskSecondStep(pool, user) ? secondStepsDue(store, pool, user) : []
  if (due === 'set one up') return askToSetOneUp(context, place, user, device?.key)
  if (device?.remembered && (due.length === 0 || standsInForSecondStep(pool))) {
    return deviceChallenge(context, place, user, device)
  }
  if (due.length === 0) return signedIn(context, place, user, device?.key)
  return askForSecondStep(context, place, { user, deviceKey: device?.key }, due)
}

function requireMaySignIn({ enabled, status }: PoolUser): void {
  if (!enabled) throw notAuthorized('User is disabled.')
  if (status === 'UNCONFIRMED') throw new AwsError('UserNotConfirmedException', 'User is not confirmed.')
  if (status === 'RESET_REQUIRED') {
    throw new AwsError('PasswordResetRequiredException', 'Password reset required for the user')
  }
}

/** Source: API Reference, "DeviceConfigurationType". */
function standsInForSecondStep({ settings }: UserPool): boolean {
  return settings.DeviceConfiguration?.ChallengeRequiredOnNewDevice === true
}

/**
 * What follows the right password: another one where it is temporary, else what follows any first step.
 * @param deviceKey DEVICE_KEY, where it came with the password.
 */
export function afterPassword(
  context: OperationContext,
  place: SignInPlace,
  user: PoolUser,
  deviceKey?: string,
): SignInStep {
  if (user.enabled && user.status === 'FORCE_CHANGE_PASSWORD') return newPasswordChallenge(context, place, user)
  if (user.enabled && user.status === 'EXTERNAL_PROVIDER') throw incorrectUsernameOrPassword()
  return afterFirstFactor(context, place, user, deviceKey)
}

function newPasswordChallenge(context: OperationContext, { pool, client }: SignInPlace, user: PoolUser): SignInStep {
  if (user.temporaryPasswordEndsAt !== undefined && context.clock() >= user.temporaryPasswordEndsAt) {
    throw notAuthorized('Temporary password has expired and must be reset by an administrator.')
  }
  const missing = requiredAttributesOf(pool).filter((name) => !user.attributes[name])
  return {
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session: sealSession(context, pool, newSession(context, client, 'NEW_PASSWORD_REQUIRED', user.username)),
    // Lists are JSON text: all challenge parameters are strings.
    ChallengeParameters: {
      USER_ID_FOR_SRP: user.username,
      requiredAttributes: JSON.stringify(missing.map((name) => `userAttributes.${name}`)),
      userAttributes: JSON.stringify(readableAttributes(user, client)),
    },
  }
}
