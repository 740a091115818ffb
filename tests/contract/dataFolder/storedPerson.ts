/** Where an emulator is, and the person who is in every filled one. */
import {
  type AuthenticationResultType,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { srpClient } from '../../unit/srpClient.ts'

export interface Place {
  readonly url: string
  readonly rootKey: { readonly accessKeyId: string; readonly secretAccessKey: string }
  readonly userPoolId: string
  readonly clientId: string
  readonly identityPoolId: string
}

/** The password is one of the seed's, which are public: it opens nothing but this emulator. */
export const storedPerson = { email: 'Zoe@example.test', password: 'Mika-local-1' }

/** Of an SDK client that signs as the account's owner. */
export function settingsOf({ url, rootKey }: Place) {
  return { endpoint: url, region: 'us-east-1', maxAttempts: 1, credentials: { ...rootKey } }
}

/** The tokens of the person, by SRP as the console does it. */
export async function signIn(
  { url, clientId: ClientId }: Place,
  { email, password } = storedPerson,
): Promise<AuthenticationResultType> {
  const client = new CognitoIdentityProviderClient({ endpoint: url, region: 'us-east-1', maxAttempts: 1 })
  const srp = srpClient()
  const { ChallengeParameters = {} } = await client.send(
    new InitiateAuthCommand({
      ClientId,
      AuthFlow: 'USER_SRP_AUTH',
      AuthParameters: { USERNAME: email, SRP_A: srp.srpA },
    }),
  )
  const answer = await client.send(
    new RespondToAuthChallengeCommand({
      ClientId,
      ChallengeName: 'PASSWORD_VERIFIER',
      ChallengeResponses: srp.answer(ChallengeParameters, password, Date.now()),
    }),
  )
  return answer.AuthenticationResult ?? {}
}
