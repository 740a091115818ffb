/**
 * CUSTOM_AUTH: functions of the person's own say which challenges there are and whether an answer is right. Source:
 * Cognito Developer Guide, "Custom authentication challenge Lambda triggers".
 */
import type { OperationContext } from '../../../operation.ts'
import { incorrectUsernameOrPassword, invalidParameter, notAuthorized } from '../../errors.ts'
import { requireSecretHash } from '../../pools/secretHash.ts'
import { unrecognizableOutput } from '../../triggers/runTrigger.ts'
import { userNamed } from '../../users/userNamed.ts'
import { invalidSession, markUsed, newSession, openSession, sealSession } from '../authSessions.ts'
import { allProven } from '../choice/firstFactorProven.ts'
import { sessionOwner } from '../choice/sessionOwner.ts'
import type { Parameters, SignInPlace, SignInStep } from '../signInStep.ts'
import { requiredParameter } from '../signInStep.ts'
import { provenBySrp, startSrpSignIn } from '../srpSignIn.ts'
import { askAuthTrigger, metadataOf, textsOf } from './authTriggers.ts'
import { customStatesOf, type PastChallenge } from './customState.ts'
import type { CustomSignIn } from './customWho.ts'

export async function startCustomSignIn(
  context: OperationContext,
  place: SignInPlace,
  parameters: Parameters,
): Promise<SignInStep> {
  const name = requiredParameter(parameters, 'USERNAME')
  requireSecretHash(place.client, name, parameters.SECRET_HASH)
  const provesPassword = parameters.CHALLENGE_NAME === 'SRP_A'
  if (parameters.CHALLENGE_NAME !== undefined && !provesPassword) {
    throw invalidParameter('CHALLENGE_NAME can only be SRP_A.')
  }
  if (provesPassword) requiredParameter(parameters, 'SRP_A')
  const { id, user } = userNamed(context.store, place, name, 'User does not exist.')
  if (user && !user.enabled) throw notAuthorized('User is disabled.')
  const past: PastChallenge[] = provesPassword ? [{ challengeName: 'SRP_A', challengeResult: true }] : []
  return nextChallenge(context, place, { id, user, past }, parameters)
}

/** CUSTOM_CHALLENGE */
export async function answerOwnChallenge(
  context: OperationContext,
  place: SignInPlace,
  responses: Parameters,
  sealedSession: string | undefined,
  clientMetadata?: Parameters,
): Promise<SignInStep> {
  const challengeAnswer = requiredParameter(responses, 'ANSWER')
  const { session, user } = sessionOwner(context, place, responses, { step: 'CUSTOM_CHALLENGE', sealed: sealedSession })
  const state = customStatesOf(context).get(session.id)
  if (!state) throw invalidSession()
  // Before the function is asked: nobody may try many answers in one session at the same time.
  markUsed(context, session)
  customStatesOf(context).delete(session.id)

  const who = { id: session.userId, user, past: state.past, clientMetadata }
  const { answerCorrect } = await askAuthTrigger(context, place, 'verifyAuthChallengeResponse', who, {
    request: { privateChallengeParameters: state.privateParameters ?? {}, challengeAnswer },
    response: { answerCorrect: null },
  })
  if (typeof answerCorrect !== 'boolean') throw unrecognizableOutput()
  const answered: PastChallenge = {
    challengeName: 'CUSTOM_CHALLENGE',
    challengeResult: answerCorrect,
    ...(state.metadata !== undefined && { challengeMetadata: state.metadata }),
  }
  return nextChallenge(context, place, { ...who, past: [...state.past, answered] })
}

/**
 * What the function for it decides: tokens, a refusal, or a challenge.
 * @param parameters of InitiateAuth, where a password is to be proved first.
 */
async function nextChallenge(
  context: OperationContext,
  place: SignInPlace,
  who: CustomSignIn,
  parameters?: Parameters,
): Promise<SignInStep> {
  const { challengeName, issueTokens, failAuthentication } = await askAuthTrigger(
    context,
    place,
    'defineAuthChallenge',
    who,
    { request: { session: who.past }, response: { challengeName: null, issueTokens: null, failAuthentication: null } },
  )
  if (failAuthentication === true) throw incorrectUsernameOrPassword()
  if (issueTokens === true) {
    if (!who.user) throw incorrectUsernameOrPassword()
    return allProven(context, place, who.user)
  }
  if (challengeName === 'CUSTOM_CHALLENGE') return ownChallenge(context, place, who)
  if (challengeName === 'PASSWORD_VERIFIER' && parameters?.SRP_A) return proofWithin(context, place, who, parameters)
  throw unrecognizableOutput()
}

async function ownChallenge(context: OperationContext, place: SignInPlace, who: CustomSignIn): Promise<SignInStep> {
  const { pool, client } = place
  const made = await askAuthTrigger(context, place, 'createAuthChallenge', who, {
    request: { challengeName: 'CUSTOM_CHALLENGE', session: who.past },
    response: { publicChallengeParameters: null, privateChallengeParameters: null, challengeMetadata: null },
  })
  const session = newSession(context, client, 'CUSTOM_CHALLENGE', who.id)
  const shown = textsOf(made.publicChallengeParameters)
  const metadata = metadataOf(made.challengeMetadata)
  const state = { past: who.past, privateParameters: textsOf(made.privateChallengeParameters), ...metadata }
  customStatesOf(context).set(session.id, state, session.expiresAt)
  return {
    ChallengeName: 'CUSTOM_CHALLENGE',
    Session: sealSession(context, pool, session),
    ChallengeParameters: { USERNAME: who.id, ...shown },
  }
}

/** The password is proved as in USER_SRP_AUTH; what follows is for the functions to say. */
function proofWithin(
  context: OperationContext,
  place: SignInPlace,
  { past }: CustomSignIn,
  parameters: Parameters,
): SignInStep {
  const step = startSrpSignIn(context, place, parameters, 'SRP_WITHIN_CUSTOM')
  const session = openSession(place.pool, place.client, 'PASSWORD_VERIFIER', step.Session ?? '')
  if (!session) throw new Error('A session that was just sealed cannot be opened.')
  customStatesOf(context).set(session.id, { past }, session.expiresAt)
  return step
}

/** PASSWORD_VERIFIER within CUSTOM_AUTH. */
export function finishProofWithin(
  context: OperationContext,
  place: SignInPlace,
  responses: Parameters,
  sealedSession: string | undefined,
  clientMetadata?: Parameters,
): Promise<SignInStep> {
  const which = { step: 'SRP_WITHIN_CUSTOM', sealedSession } as const
  const { user, sessionId } = provenBySrp(context, place, responses, which)
  const state = customStatesOf(context).get(sessionId)
  if (!state) throw invalidSession()
  const proven = { challengeName: 'PASSWORD_VERIFIER', challengeResult: true }
  return nextChallenge(context, place, { id: user.username, user, past: [...state.past, proven], clientMetadata })
}
