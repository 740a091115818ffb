/** A call of a sign-in, whoever makes it: a person, or a server for them. */
import type { OperationContext } from '../../operation.ts'
import { invalidParameter } from '../errors.ts'
import { remarkNeverRun } from '../triggers/runTrigger.ts'
import { tokensAsTriggered } from '../triggers/tokenTrigger.ts'
import { invalidSession } from './authSessions.ts'
import { challenges } from './challenges.ts'
import type { StartFlow } from './flows.ts'
import type { Parameters, SignInPlace, SignInStep } from './signInStep.ts'

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
  remarkNeverRun(context, place.pool, ['UserMigration'])
  const step = await start(context, place, parameters, { session })
  const isRefresh = flow === 'REFRESH_TOKEN' || flow === 'REFRESH_TOKEN_AUTH'
  return tokensAsTriggered(context, place, step, { source: isRefresh ? 'RefreshTokens' : 'Authentication' })
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
  return tokensAsTriggered(context, place, step, {
    source: challenge === 'NEW_PASSWORD_REQUIRED' ? 'NewPasswordChallenge' : 'Authentication',
    clientMetadata: ClientMetadata,
  })
}
