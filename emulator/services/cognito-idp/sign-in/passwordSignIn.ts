import type { OperationContext } from '../../operation.ts'
import { incorrectUsernameOrPassword } from '../errors.ts'
import { isPassword } from '../passwords/storedPassword.ts'
import { srpName } from '../pools/poolRules.ts'
import { requireSecretHash } from '../pools/secretHash.ts'
import { simulatedPassword, userNamed } from '../users/userNamed.ts'
import { afterPassword } from './afterFirstFactor.ts'
import { countFailure, refuseWhileLocked } from './lockout.ts'
import { type Parameters, requiredParameter, type SignInPlace, type SignInStep } from './signInStep.ts'

/** USER_PASSWORD_AUTH: the password itself is sent. */
export function passwordSignIn(context: OperationContext, place: SignInPlace, parameters: Parameters): SignInStep {
  const { pool, client } = place
  const name = requiredParameter(parameters, 'USERNAME')
  const password = requiredParameter(parameters, 'PASSWORD')
  requireSecretHash(client, name, parameters.SECRET_HASH)
  const { id, user } = userNamed(context.store, place, name, 'User does not exist.')
  refuseWhileLocked(context, pool, id)
  // Calculated for a user that does not exist as well: the time it takes must not tell.
  const isRight = isPassword(
    user?.password ?? simulatedPassword(pool, id),
    { poolName: srpName(pool), userId: id },
    password,
  )
  if (!user || !isRight) {
    countFailure(context, pool, id)
    throw incorrectUsernameOrPassword()
  }
  return afterPassword(context, place, user, parameters.DEVICE_KEY)
}
