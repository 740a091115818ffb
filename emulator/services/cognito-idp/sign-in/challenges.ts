/** How a sign-in goes on: what RespondToAuthChallenge and AdminRespondToAuthChallenge do for each `ChallengeName`. */
import type { OperationContext } from '../../operation.ts'
import { answerOneTimePassword } from './choice/oneTimePassword.ts'
import { answerPasskey } from './choice/passkeySignIn.ts'
import { answerChoice, chosen } from './choice/selectChallenge.ts'
import { chooseNewPassword } from './chooseNewPassword.ts'
import { answerOwnChallenge } from './custom/customSignIn.ts'
import { finishPasswordProof } from './custom/srpWithin.ts'
import type { Parameters, SignInPlace, SignInStep } from './signInStep.ts'

type AnswerChallenge = (
  context: OperationContext,
  place: SignInPlace,
  responses: Parameters,
  sealedSession: string | undefined,
  clientMetadata?: Parameters,
) => SignInStep | Promise<SignInStep>

/** By `ChallengeName`. Those that are not here are never given, so that no session can belong to one. */
export const challenges: Readonly<Record<string, AnswerChallenge>> = {
  CUSTOM_CHALLENGE: answerOwnChallenge,
  EMAIL_OTP: answerOneTimePassword('EMAIL_OTP'),
  NEW_PASSWORD_REQUIRED: chooseNewPassword,
  PASSWORD: chosen('PASSWORD'),
  PASSWORD_SRP: chosen('PASSWORD_SRP'),
  PASSWORD_VERIFIER: finishPasswordProof,
  SELECT_CHALLENGE: answerChoice,
  SMS_OTP: answerOneTimePassword('SMS_OTP'),
  WEB_AUTHN: answerPasskey,
}
