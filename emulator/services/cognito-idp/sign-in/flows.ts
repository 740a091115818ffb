/** How a sign-in can begin: what InitiateAuth and AdminInitiateAuth do for each `AuthFlow`. */
import type { OperationContext } from '../../operation.ts'
import { invalidParameter } from '../errors.ts'
import { isFlowEnabled } from '../pools/clientRules.ts'
import { startChoice } from './choice/startChoice.ts'
import { startCustomSignIn } from './custom/customSignIn.ts'
import { passwordSignIn } from './passwordSignIn.ts'
import { refreshSignIn } from './refreshSignIn.ts'
import { type Besides, type Parameters, requiredParameter, type SignInPlace, type SignInStep } from './signInStep.ts'
import { startSrpSignIn } from './srpSignIn.ts'

type StartFlow = (
  context: OperationContext,
  place: SignInPlace,
  parameters: Parameters,
  besides?: Besides,
) => SignInStep | Promise<SignInStep>

const withSrp: StartFlow = (context, place, parameters) => {
  if (!isFlowEnabled(place.client, 'USER_SRP_AUTH')) {
    throw invalidParameter('USER_SRP_AUTH is not enabled for the client.')
  }
  return startSrpSignIn(context, place, parameters)
}

const withPassword: StartFlow = (context, place, parameters) => {
  if (!isFlowEnabled(place.client, 'USER_PASSWORD_AUTH')) throw notEnabled('USER_PASSWORD_AUTH')
  return passwordSignIn(context, place, parameters)
}

const refresh: StartFlow = (context, place, parameters) => {
  const refreshToken = requiredParameter(parameters, 'REFRESH_TOKEN')
  const secretHash = parameters.SECRET_HASH
  return { ChallengeParameters: {}, AuthenticationResult: refreshSignIn(context, place, refreshToken, { secretHash }) }
}

const withChoice: StartFlow = (context, place, parameters, besides) => {
  if (!isFlowEnabled(place.client, 'USER_AUTH')) throw notEnabled('USER_AUTH')
  return startChoice(context, place, parameters, besides)
}

const withOwnChallenges: StartFlow = (context, place, parameters) => {
  if (!isFlowEnabled(place.client, 'CUSTOM_AUTH')) {
    throw invalidParameter('CUSTOM_AUTH is not enabled for the client.')
  }
  return startCustomSignIn(context, place, parameters)
}

/** By `AuthFlow`. Those that are not here are an administrator's, or nobody's. */
export const flows: Readonly<Record<string, StartFlow>> = {
  USER_SRP_AUTH: withSrp,
  USER_PASSWORD_AUTH: withPassword,
  REFRESH_TOKEN: refresh,
  REFRESH_TOKEN_AUTH: refresh,
  USER_AUTH: withChoice,
  CUSTOM_AUTH: withOwnChallenges,
}

function notEnabled(flow: string) {
  return invalidParameter(`${flow} flow not enabled for this client`)
}
