import type { OperationContext } from '../../../operation.ts'
import { missingParameter } from '../../errors.ts'
import { openSession } from '../authSessions.ts'
import type { Parameters, SignInPlace, SignInStep } from '../signInStep.ts'
import { finishSrpSignIn, provenBySrp } from '../srpSignIn.ts'
import { nextChallenge } from './customSignIn.ts'
import { customStatesOf } from './customState.ts'

/**
 * PASSWORD_VERIFIER, on its own or within CUSTOM_AUTH. Which of the two the secret block tells, which cannot be left out
 * or forged: the way by functions must not be left through it.
 */
export function finishPasswordProof(
  context: OperationContext,
  place: SignInPlace,
  responses: Parameters,
  sealedSession: string | undefined,
  clientMetadata?: Parameters,
): SignInStep | Promise<SignInStep> {
  const secretBlock = responses.PASSWORD_CLAIM_SECRET_BLOCK
  if (!secretBlock) throw missingParameter('PASSWORD_CLAIM_SECRET_BLOCK')
  const opened = openSession(place.pool, place.client, 'SRP', secretBlock)
  const state = opened && customStatesOf(context).get(opened.id)
  if (!state) return finishSrpSignIn(context, place, responses, sealedSession)
  const { user } = provenBySrp(context, place, responses, sealedSession)
  const proven = { challengeName: 'PASSWORD_VERIFIER', challengeResult: true }
  return nextChallenge(context, place, { id: user.username, user, past: [...state.past, proven], clientMetadata })
}
