import { AwsError } from '../../../wire/awsError.ts'
import type { OperationContext } from '../../operation.ts'
import { incorrectUsernameOrPassword, notAuthorized } from '../errors.ts'
import { requiredAttributesOf } from '../pools/poolRules.ts'
import { issueTokens } from '../tokens/issueTokens.ts'
import { readableAttributes } from '../users/attributes.ts'
import type { PoolUser } from '../users/users.ts'
import { newSession, sealSession } from './authSessions.ts'
import { forgetFailures } from './lockout.ts'
import type { SignInPlace, SignInStep } from './signInStep.ts'

/** What follows the right password: a refusal because of the user's state, a further challenge, or tokens. */
export function afterPassword(context: OperationContext, place: SignInPlace, user: PoolUser): SignInStep {
  if (!user.enabled) throw notAuthorized('User is disabled.')
  switch (user.status) {
    case 'UNCONFIRMED':
      throw new AwsError('UserNotConfirmedException', 'User is not confirmed.')
    case 'RESET_REQUIRED':
      throw new AwsError('PasswordResetRequiredException', 'Password reset required for the user')
    case 'FORCE_CHANGE_PASSWORD':
      return newPasswordChallenge(context, place, user)
    case 'EXTERNAL_PROVIDER':
      throw incorrectUsernameOrPassword()
    case 'CONFIRMED':
      return signedIn(context, place, user)
  }
}

/** The last step: tokens, and wrong attempts are forgotten. */
export function signedIn(context: OperationContext, place: SignInPlace, user: PoolUser): SignInStep {
  const { pool, client, keys, issue = () => issueTokens(context, { client, user, keys }) } = place
  return context.store.transaction(() => {
    forgetFailures(context, pool, user.username)
    return { ChallengeParameters: {}, AuthenticationResult: issue(user) }
  })
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
