/** How a sign-in begins, whoever calls, a person or a server for them: what is done for each `AuthFlow`. */
import type { OperationContext } from '../../operation.ts'
import { invalidParameter } from '../errors.ts'
import { isFlowEnabled } from '../pools/clientRules.ts'
import { hasTriggers } from '../pools/poolRules.ts'
import { remarkNeverRun } from '../triggers/runTrigger.ts'
import { tokensAsTriggered } from '../triggers/tokenTrigger.ts'
import { startChoice } from './choice/startChoice.ts'
import { startCustomSignIn } from './custom/customSignIn.ts'
import { passwordSignIn } from './passwordSignIn.ts'
import { refreshByFlow } from './refreshSignIn.ts'
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

const withPasswordByAdmin: StartFlow = (context, place, parameters) => {
  if (!isFlowEnabled(place.client, 'ADMIN_USER_PASSWORD_AUTH')) {
    throw invalidParameter('Auth flow not enabled for this client')
  }
  return passwordSignIn(context, place, parameters)
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

const refresh: StartFlow = (context, place, parameters) => ({
  ChallengeParameters: {},
  AuthenticationResult: refreshByFlow(context, place, {
    refreshToken: requiredParameter(parameters, 'REFRESH_TOKEN'),
    deviceKey: parameters.DEVICE_KEY,
    secretHash: parameters.SECRET_HASH,
  }),
})

/** By `AuthFlow`, for whoever begins it. */
const anybodys: Readonly<Record<string, StartFlow>> = {
  USER_SRP_AUTH: withSrp,
  REFRESH_TOKEN: refresh,
  REFRESH_TOKEN_AUTH: refresh,
  USER_AUTH: withChoice,
  CUSTOM_AUTH: withOwnChallenges,
}

/** InitiateAuth's. */
export const flows: Readonly<Record<string, StartFlow>> = { ...anybodys, USER_PASSWORD_AUTH: withPassword }

/** AdminInitiateAuth's; one of them has two names. */
export const adminFlows: Readonly<Record<string, StartFlow>> = {
  ...anybodys,
  ADMIN_NO_SRP_AUTH: withPasswordByAdmin,
  ADMIN_USER_PASSWORD_AUTH: withPasswordByAdmin,
}

function notEnabled(flow: string) {
  return invalidParameter(`${flow} flow not enabled for this client`)
}

/** The first call, or a refresh. @param flows that the caller may begin. @throws InvalidParameterException for another. */
export async function beginSignIn(
  context: OperationContext,
  place: SignInPlace,
  flows: Readonly<Record<string, StartFlow>>,
  asked: {
    readonly AuthFlow?: string | undefined
    readonly AuthParameters?: Parameters | undefined
    readonly Session?: string | undefined
  },
): Promise<SignInStep> {
  const { AuthFlow: flow = '', AuthParameters: parameters = {}, Session: session } = asked
  const start = flows[flow]
  if (!start) throw invalidParameter('Initiate Auth method not supported')
  const isTriggering = hasTriggers(place.pool, context.functions)
  if (isTriggering) remarkNeverRun(context, place.pool, ['UserMigration'])
  const step = await start(context, place, parameters, { session })
  if (!isTriggering) return step
  const isRefresh = flow === 'REFRESH_TOKEN' || flow === 'REFRESH_TOKEN_AUTH'
  return tokensAsTriggered(context, place, step, { source: isRefresh ? 'RefreshTokens' : 'Authentication' })
}
