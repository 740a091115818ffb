/** Identity pools that tests make for themselves, with the seeded user pool as provider unless they say otherwise. */
import {
  type CognitoIdentityClient,
  CreateIdentityPoolCommand,
  type CreateIdentityPoolCommandInput,
} from '@aws-sdk/client-cognito-identity'
import { localBackend } from '../../../emulator/seed/localBackend.ts'
import { provider } from './idToken.ts'

export const developerProvider = 'login.example.app'
export const userPoolProvider = {
  ProviderName: provider,
  ClientId: localBackend.userPoolClientId,
  ServerSideTokenCheck: false,
}

/** What everybody in the pool gets: the test's own roles. */
export const poolTrust = [
  {
    Effect: 'Allow',
    Principal: { Federated: 'cognito-identity.amazonaws.com' },
    Action: ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'],
  },
] as const

export async function makePool(
  client: CognitoIdentityClient,
  change: Partial<CreateIdentityPoolCommandInput> = {},
): Promise<string> {
  const { IdentityPoolId = '' } = await client.send(
    new CreateIdentityPoolCommand({
      IdentityPoolName: 'made',
      AllowUnauthenticatedIdentities: true,
      CognitoIdentityProviders: [userPoolProvider],
      DeveloperProviderName: developerProvider,
      ...change,
    }),
  )
  return IdentityPoolId
}

export const arnOf = (poolId: string, region = 'us-east-1') =>
  `arn:aws:cognito-identity:${region}:123456789012:identitypool/${poolId}`

/** What an operation answers, without what the SDK adds. */
export function bare<Answer extends object>(answer: Answer): Omit<Answer, '$metadata'> {
  const members = Object.entries(answer).filter(([name]) => name !== '$metadata')
  return Object.fromEntries(members) as Omit<Answer, '$metadata'>
}
