/** What Amplify keeps in the browser of somebody who has signed in: most tests begin behind the form, which has tests of its own. */
import {
  type AuthenticationResultType,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { localBackend } from '../../emulator/seed/localBackend.ts'
import { srpClient } from '../unit/srpClient.ts'

/** Signs in as the form does. @returns entries of `localStorage` */
export async function signInState(
  emulatorUrl: string,
  email: string,
  password: string,
): Promise<Readonly<Record<string, string>>> {
  const { AccessToken = '', IdToken = '', RefreshToken = '' } = await tokensOf(emulatorUrl, email, password)
  const { username } = JSON.parse(Buffer.from(AccessToken.split('.')[1] ?? '', 'base64url').toString()) as {
    username: string
  }
  const client = `CognitoIdentityServiceProvider.${localBackend.userPoolClientId}`
  return {
    [`${client}.LastAuthUser`]: username,
    [`${client}.${username}.accessToken`]: AccessToken,
    [`${client}.${username}.idToken`]: IdToken,
    [`${client}.${username}.refreshToken`]: RefreshToken,
    [`${client}.${username}.clockDrift`]: '0',
    [`${client}.${username}.signInDetails`]: JSON.stringify({ loginId: email, authFlowType: 'USER_SRP_AUTH' }),
  }
}

async function tokensOf(emulatorUrl: string, email: string, password: string): Promise<AuthenticationResultType> {
  const idp = new CognitoIdentityProviderClient({ endpoint: emulatorUrl, region: localBackend.region })
  const srp = srpClient()
  const { ChallengeName, ChallengeParameters = {} } = await idp.send(
    new InitiateAuthCommand({
      ClientId: localBackend.userPoolClientId,
      AuthFlow: 'USER_SRP_AUTH',
      AuthParameters: { USERNAME: email, SRP_A: srp.srpA },
    }),
  )
  const { AuthenticationResult } = await idp.send(
    new RespondToAuthChallengeCommand({
      ClientId: localBackend.userPoolClientId,
      ChallengeName,
      ChallengeResponses: srp.answer(ChallengeParameters, password, Date.now()),
    }),
  )
  if (!AuthenticationResult) throw new Error(`${email} could not sign in with one password.`)
  return AuthenticationResult
}
