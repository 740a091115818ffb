/** How a sign-in goes on: what RespondToAuthChallenge and AdminRespondToAuthChallenge do for each `ChallengeName`. */
import type { OperationContext } from '../../operation.ts'
import { chooseNewPassword } from './chooseNewPassword.ts'
import { finishDeviceSignIn, startDeviceSignIn } from './deviceSignIn.ts'
import { answerMailedCode, answerSmsCode } from './second-step/answerCode.ts'
import { answerToken } from './second-step/answerToken.ts'
import { chooseSecondStep } from './second-step/chooseSecondStep.ts'
import { setUpSecondStep } from './second-step/setUpSecondStep.ts'
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
  DEVICE_PASSWORD_VERIFIER: finishDeviceSignIn,
  DEVICE_SRP_AUTH: startDeviceSignIn,
  EMAIL_OTP: answerMailedCode,
  MFA_SETUP: setUpSecondStep,
  NEW_PASSWORD_REQUIRED: chooseNewPassword,
  PASSWORD_VERIFIER: finishSrpSignIn,
  SELECT_MFA_TYPE: chooseSecondStep,
  SMS_MFA: answerSmsCode,
  SOFTWARE_TOKEN_MFA: answerToken,
}
