/** The ID token that somebody's password gets, as a browser signs in. */
import {
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import type { BackendOutputs, SeededPerson } from '../../../contract/backendOutputs.ts'
import { srpClient } from '../../unit/srpClient.ts'

/** @throws the error of the SDK at the first step that is refused. */
export async function idTokenOf(
  url: string,
  { auth }: Pick<BackendOutputs, 'auth'>,
  { email, password }: Pick<SeededPerson, 'email' | 'password'>,
): Promise<string> {
  const users = new CognitoIdentityProviderClient({ endpoint: url, region: auth.aws_region, maxAttempts: 1 })
  const srp = srpClient(auth.user_pool_id.slice(auth.user_pool_id.indexOf('_') + 1))
  const ClientId = auth.user_pool_client_id
  const { ChallengeParameters = {} } = await users.send(
    new InitiateAuthCommand({
      ClientId,
      AuthFlow: 'USER_SRP_AUTH',
      AuthParameters: { USERNAME: email, SRP_A: srp.srpA },
    }),
  )
  const { AuthenticationResult } = await users.send(
    new RespondToAuthChallengeCommand({
      ClientId,
      ChallengeName: 'PASSWORD_VERIFIER',
      ChallengeResponses: srp.answer(ChallengeParameters, password, Date.now()),
    }),
  )
  return AuthenticationResult?.IdToken ?? ''
}
