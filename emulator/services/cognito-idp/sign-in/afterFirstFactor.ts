import { AwsError } from '../../../wire/awsError.ts'
import type { OperationContext } from '../../operation.ts'
import { requireDevice } from '../devices/devices.ts'
import { notAuthorized } from '../errors.ts'
import { secondStepsDue } from '../mfa/factors.ts'
import type { UserPool } from '../pools/userPools.ts'
import type { PoolUser } from '../users/users.ts'
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
  const due = secondStepsDue(store, pool, user)
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
