import type { OperationContext } from '../../operation.ts'
import { incorrectUsernameOrPassword, notAuthorized } from '../errors.ts'
import { requiredAttributesOf } from '../pools/poolRules.ts'
import { readableAttributes } from '../users/attributes.ts'
import type { PoolUser } from '../users/users.ts'
import { afterFirstFactor } from './afterFirstFactor.ts'
import { newSession, sealSession } from './authSessions.ts'
import type { SignInPlace, SignInStep } from './signInStep.ts'

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
