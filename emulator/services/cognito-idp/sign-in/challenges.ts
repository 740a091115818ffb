/** How a sign-in goes on: what RespondToAuthChallenge and AdminRespondToAuthChallenge do for each `ChallengeName`. */
import type { OperationContext } from '../../operation.ts'
import { openSession } from './authSessions.ts'
import { answerOneTimePassword } from './choice/oneTimePassword.ts'
import { answerPasskey } from './choice/passkeySignIn.ts'
import { answerChoice, chosen } from './choice/selectChallenge.ts'
import { chooseNewPassword } from './chooseNewPassword.ts'
import { answerOwnChallenge } from './custom/customSignIn.ts'
import { finishPasswordProof } from './custom/srpWithin.ts'
import { finishDeviceSignIn, startDeviceSignIn } from './deviceSignIn.ts'
import { answerMailedCode, answerSmsCode } from './second-step/answerCode.ts'
import { answerToken } from './second-step/answerToken.ts'
import { chooseSecondStep } from './second-step/chooseSecondStep.ts'
import { setUpSecondStep } from './second-step/setUpSecondStep.ts'
import type { Parameters, SignInPlace, SignInStep } from './signInStep.ts'

type AnswerChallenge = (
  context: OperationContext,
  place: SignInPlace,
  responses: Parameters,
  sealedSession: string | undefined,
  clientMetadata?: Parameters,
) => SignInStep | Promise<SignInStep>

/** EMAIL_OTP is a first step and a second one; the session knows which. */
const answerCodeByMail: AnswerChallenge = (context, place, responses, sealedSession) => {
  const isFirst = openSession(place.pool, place.client, 'FIRST_FACTOR_OTP', sealedSession ?? '') !== undefined
  const answer = isFirst ? answerOneTimePassword('EMAIL_OTP') : answerMailedCode
  return answer(context, place, responses, sealedSession)
}

/** By `ChallengeName`. Those that are not here are never given, so that no session can belong to one. */
export const challenges: Readonly<Record<string, AnswerChallenge>> = {
  CUSTOM_CHALLENGE: answerOwnChallenge,
  DEVICE_PASSWORD_VERIFIER: finishDeviceSignIn,
  DEVICE_SRP_AUTH: startDeviceSignIn,
  EMAIL_OTP: answerCodeByMail,
  MFA_SETUP: setUpSecondStep,
  NEW_PASSWORD_REQUIRED: chooseNewPassword,
  PASSWORD: chosen('PASSWORD'),
  PASSWORD_SRP: chosen('PASSWORD_SRP'),
  PASSWORD_VERIFIER: finishPasswordProof,
  SELECT_CHALLENGE: answerChoice,
  SELECT_MFA_TYPE: chooseSecondStep,
  SMS_MFA: answerSmsCode,
  SMS_OTP: answerOneTimePassword('SMS_OTP'),
  SOFTWARE_TOKEN_MFA: answerToken,
  WEB_AUTHN: answerPasskey,
}
