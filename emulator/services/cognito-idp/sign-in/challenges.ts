/** How a sign-in goes on: what RespondToAuthChallenge and AdminRespondToAuthChallenge do for each `ChallengeName`. */
import type { OperationContext } from '../../operation.ts'
import { chooseNewPassword } from './chooseNewPassword.ts'
import type { Parameters, SignInPlace, SignInStep } from './signInStep.ts'
import { finishSrpSignIn } from './srpSignIn.ts'

type AnswerChallenge = (
  context: OperationContext,
  place: SignInPlace,
  responses: Parameters,
  sealedSession: string | undefined,
) => SignInStep

/** By `ChallengeName`. Those that are not here are never given, so that no session can belong to one. */
export const challenges: Readonly<Record<string, AnswerChallenge>> = {
  NEW_PASSWORD_REQUIRED: chooseNewPassword,
  PASSWORD_VERIFIER: finishSrpSignIn,
}
