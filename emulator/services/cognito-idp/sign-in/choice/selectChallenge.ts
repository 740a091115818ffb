/** SELECT_CHALLENGE: the person chooses how to prove who they are. */
import type { ChallengeNameType } from '@aws-sdk/client-cognito-identity-provider'
import type { OperationContext } from '../../../operation.ts'
import { incorrectUsernameOrPassword, invalidParameter } from '../../errors.ts'
import { markUsed, newSession, sealSession } from '../authSessions.ts'
import { passwordSignIn } from '../passwordSignIn.ts'
import type { Parameters, SignInPlace, SignInStep } from '../signInStep.ts'
import { requiredParameter } from '../signInStep.ts'
import { startSrpSignIn } from '../srpSignIn.ts'
import { beginChallenge } from './beginChallenge.ts'
import { challengesOf, factorsOfUser } from './firstFactors.ts'
import { sessionOwner } from './sessionOwner.ts'

export function selectChallenge(
  context: OperationContext,
  { pool, client }: SignInPlace,
  userId: string,
  available: readonly ChallengeNameType[],
): SignInStep {
  return {
    ChallengeName: 'SELECT_CHALLENGE',
    Session: sealSession(context, pool, newSession(context, client, 'SELECT_CHALLENGE', userId)),
    ChallengeParameters: {},
    AvailableChallenges: [...available],
  }
}

/** The answer as Amplify sends it: the choice and, for passwords, what proves it, in one. */
export function answerChoice(
  context: OperationContext,
  place: SignInPlace,
  responses: Parameters,
  sealedSession: string | undefined,
): SignInStep {
  return goOn(context, place, { choice: requiredParameter(responses, 'ANSWER'), responses, sealedSession })
}

/** The answer under the name of the challenge itself. */
export const chosen =
  (choice: 'PASSWORD' | 'PASSWORD_SRP') =>
  (
    context: OperationContext,
    place: SignInPlace,
    responses: Parameters,
    sealedSession: string | undefined,
  ): SignInStep =>
    goOn(context, place, { choice, responses, sealedSession })

/** A choice that leads nowhere, a wrong password for one, leaves the session for another. */
function goOn(
  context: OperationContext,
  place: SignInPlace,
  answer: { readonly choice: string; readonly responses: Parameters; readonly sealedSession: string | undefined },
): SignInStep {
  const { choice, responses, sealedSession } = answer
  const { session, user } = sessionOwner(context, place, responses, { step: 'SELECT_CHALLENGE', sealed: sealedSession })
  if (!user) return pretend(context, place, choice, responses)
  const available = challengesOf(factorsOfUser(context.store, place.pool, user))
  const challenge = available.find((one) => one === choice)
  if (!challenge) throw notAvailable(choice)
  const step = beginChallenge(context, place, { user, challenge }, responses)
  markUsed(context, session)
  return step
}

/** Nobody has this name: a password is wrong, however it is given. */
function pretend(context: OperationContext, place: SignInPlace, choice: string, responses: Parameters): SignInStep {
  if (choice === 'PASSWORD') return passwordSignIn(context, place, responses)
  if (choice === 'PASSWORD_SRP') return startSrpSignIn(context, place, responses)
  throw incorrectUsernameOrPassword()
}

/** AWS documents no sentence. */
function notAvailable(choice: string) {
  return invalidParameter(`Challenge ${choice} is not available for the user.`)
}
