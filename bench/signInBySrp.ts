import {
  type AuthenticationResultType,
  type CognitoIdentityProviderClient,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { localBackend } from '../emulator/seed/localBackend.ts'
import { srpClient } from '../tests/unit/srpClient.ts'

/** Both calls of a sign-in to the house's own pool. @throws where it comes to no tokens. */
export async function signInBySrp(
  pool: CognitoIdentityProviderClient,
  username: string,
  password: string,
): Promise<AuthenticationResultType> {
  const client = srpClient()
  const ClientId = localBackend.userPoolClientId
  const { Session, ChallengeParameters = {} } = await pool.send(
    new InitiateAuthCommand({
      ClientId,
      AuthFlow: 'USER_SRP_AUTH',
      AuthParameters: { USERNAME: username, SRP_A: client.srpA },
    }),
  )
  const { AuthenticationResult } = await pool.send(
    new RespondToAuthChallengeCommand({
      ClientId,
      ChallengeName: 'PASSWORD_VERIFIER',
      Session,
      ChallengeResponses: client.answer(ChallengeParameters, password, Date.now()),
    }),
  )
  if (!AuthenticationResult?.AccessToken) throw new Error(`${username} was given no tokens.`)
  return AuthenticationResult
}
