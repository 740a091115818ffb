/** MFA_SETUP on a page: the person chooses what to set up, gives their app the secret, and proves that it has it. */
import { associateSoftwareToken } from '../../operations/mfa/associateSoftwareToken.ts'
import { verifySoftwareToken } from '../../operations/mfa/verifySoftwareToken.ts'
import { setUpSecondStep } from '../../sign-in/second-step/setUpSecondStep.ts'
import type { Parameters, SignInPlace, SignInStep } from '../../sign-in/signInStep.ts'
import { listIn } from './listIn.ts'
import type { PersonVisit } from './personPage.ts'
import { settableOf } from './setUpFields.ts'

interface SetUp {
  /** Sealed by the pool. */
  readonly session: string
  readonly parameters: Parameters
}

/** With a secret for the person's app, where that is what is set up. @throws AwsError */
export async function prepareSetUp(
  { context }: PersonVisit,
  { session, parameters }: SetUp,
  account: string,
): Promise<SetUp> {
  const names = settableOf(listIn(parameters.MFAS_CAN_SETUP))
  if (names.length !== 1 || names[0] !== 'SOFTWARE_TOKEN_MFA') return { session, parameters }
  const { SecretCode = '', Session = '' } = await associateSoftwareToken.run(
    { AccessToken: undefined, Session: session },
    context,
  )
  return { session: Session, parameters: { ...parameters, SECRET_CODE: SecretCode, ACCOUNT: account } }
}

/** @throws AwsError */
export async function answerSetUp(
  { context, form }: PersonVisit,
  place: SignInPlace,
  { session, parameters }: SetUp,
  responses: Parameters,
): Promise<SignInStep> {
  const chosen = form.get('answer')
  if (chosen !== null) {
    return {
      ChallengeName: 'MFA_SETUP',
      Session: session,
      ChallengeParameters: { MFAS_CAN_SETUP: JSON.stringify([chosen]) },
    }
  }
  if (parameters.SECRET_CODE === undefined) {
    return setUpSecondStep(context, place, { ...responses, EMAIL: form.get('email') ?? '' }, session)
  }
  const { Session: ready } = await verifySoftwareToken.run(
    { Session: session, UserCode: form.get('code') ?? '' },
    context,
  )
  return setUpSecondStep(context, place, responses, ready)
}
