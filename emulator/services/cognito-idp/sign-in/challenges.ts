/** How a sign-in goes on, whoever calls, a person or a server for them: what is done for each `ChallengeName`. */
import type { OperationContext } from '../../operation.ts'
import { missingParameter } from '../errors.ts'
import { hasTriggers } from '../pools/poolRules.ts'
import { tokensAsTriggered } from '../triggers/tokenTrigger.ts'
import { invalidSession, openSession } from './authSessions.ts'
import { answerOneTimePassword } from './choice/oneTimePassword.ts'
import { answerPasskey } from './choice/passkeySignIn.ts'
import { answerChoice, chosen } from './choice/selectChallenge.ts'
import { chooseNewPassword } from './chooseNewPassword.ts'
import { answerOwnChallenge, finishProofWithin } from './custom/customSignIn.ts'
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
  clientMetadata?: Parameters,
) => SignInStep | Promise<SignInStep>

/** EMAIL_OTP is a first step and a second one; the session knows which. */
const answerCodeByMail: AnswerChallenge = (context, place, responses, sealedSession) => {
  const isFirst = openSession(place.pool, place.client, 'FIRST_FACTOR_OTP', sealedSession ?? '') !== undefined
  const answer = isFirst ? answerOneTimePassword('EMAIL_OTP') : answerMailedCode
  return answer(context, place, responses, sealedSession)
}

/**
 * PASSWORD_VERIFIER, on its own or within CUSTOM_AUTH. Which of the two the secret block tells, which cannot be left out
 * or forged: the way by functions must not be left through it.
 */
const proveBySrp: AnswerChallenge = (context, place, responses, sealedSession, clientMetadata) => {
  const secretBlock = responses.PASSWORD_CLAIM_SECRET_BLOCK
  if (!secretBlock) throw missingParameter('PASSWORD_CLAIM_SECRET_BLOCK')
  const isWithin = openSession(place.pool, place.client, 'SRP_WITHIN_CUSTOM', secretBlock) !== undefined
  const answer = isWithin ? finishProofWithin : finishSrpSignIn
  return answer(context, place, responses, sealedSession, clientMetadata)
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
  PASSWORD_VERIFIER: proveBySrp,
  SELECT_CHALLENGE: answerChoice,
  SELECT_MFA_TYPE: chooseSecondStep,
  SMS_MFA: answerSmsCode,
  SMS_OTP: answerOneTimePassword('SMS_OTP'),
  SOFTWARE_TOKEN_MFA: answerToken,
  WEB_AUTHN: answerPasskey,
}

/** A further call. @throws NotAuthorizedException for a challenge that is never given. */
export async function continueSignIn(
  context: OperationContext,
  place: SignInPlace,
  answered: {
    readonly ChallengeName?: string | undefined
    readonly ChallengeResponses?: Parameters | undefined
    readonly Session?: string | undefined
    readonly ClientMetadata?: Parameters | undefined
  },
): Promise<SignInStep> {
  const { ChallengeName: challenge = '', ChallengeResponses: responses = {}, Session, ClientMetadata } = answered
  const answer = challenges[challenge]
  if (!answer) throw invalidSession()
  const step = await answer(context, place, responses, Session, ClientMetadata)
  if (!hasTriggers(place.pool, context.functions)) return step
  return tokensAsTriggered(context, place, step, {
    source: challenge === 'NEW_PASSWORD_REQUIRED' ? 'NewPasswordChallenge' : 'Authentication',
    clientMetadata: ClientMetadata,
  })
}
