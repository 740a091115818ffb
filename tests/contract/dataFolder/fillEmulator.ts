/**
 * Puts something of every kind into an emulator that was started for the first time, through the SDK. The data folders
 * in `tests/fixtures` were filled by it, each by the version that it is named for.
 */
import {
  CognitoIdentityClient,
  GetIdCommand,
  SetIdentityPoolRolesCommand,
  SetPrincipalTagAttributeMapCommand,
} from '@aws-sdk/client-cognito-identity'
import {
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
  ConfirmSignUpCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { S3Client } from '@aws-sdk/client-s3'
import { fillIam } from './fillIam.ts'
import { fillRoute53 } from './fillRoute53.ts'
import { fillS3 } from './fillS3.ts'
import { type Place, settingsOf, signIn, storedPerson } from './storedPerson.ts'

/** @returns what only the first answers told. */
export async function fillEmulator(place: Place): Promise<{ refreshToken: string; changeId: string }> {
  const settings = settingsOf(place)
  await fillIam(settings)
  await fillS3(new S3Client({ ...settings, forcePathStyle: true }))
  const changeId = await fillRoute53(settings)
  const refreshToken = await fillPools(place)
  return { refreshToken, changeId }
}

async function fillPools(place: Place): Promise<string> {
  const settings = settingsOf(place)
  const userPool = new CognitoIdentityProviderClient(settings)
  const { clientId: ClientId, userPoolId: UserPoolId, identityPoolId: IdentityPoolId } = place
  const { email: Username, password: Password } = storedPerson
  const UserAttributes = [{ Name: 'given_name', Value: 'Zo\u00eb \u{1f469}' }]
  await userPool.send(new SignUpCommand({ ClientId, Username, Password, UserAttributes }))
  const inbox = (await (await fetch(`${place.url}/_rolecall/inbox`)).json()) as { to: string; code: string }[]
  const ConfirmationCode = inbox.find(({ to }) => to === Username)?.code
  await userPool.send(new ConfirmSignUpCommand({ ClientId, Username, ConfirmationCode }))
  await userPool.send(new SignUpCommand({ ClientId, Username: 'unconfirmed@example.test', Password }))
  await userPool.send(
    new AdminCreateUserCommand({ UserPoolId, Username: 'Invited@example.test', TemporaryPassword: Password }),
  )
  const { RefreshToken = '', IdToken = '' } = await signIn(place)

  const identityPool = new CognitoIdentityClient(settings)
  const provider = `cognito-idp.us-east-1.amazonaws.com/${UserPoolId}`
  await identityPool.send(new GetIdCommand({ IdentityPoolId }))
  await identityPool.send(new GetIdCommand({ IdentityPoolId, Logins: { [provider]: IdToken } }))
  const role = (name: string) => `arn:aws:iam::123456789012:role/${name}`
  await identityPool.send(
    new SetIdentityPoolRolesCommand({
      IdentityPoolId,
      Roles: { authenticated: role('readers'), unauthenticated: role('guest') },
      RoleMappings: { [`${provider}:${ClientId}`]: { Type: 'Token', AmbiguousRoleResolution: 'Deny' } },
    }),
  )
  await identityPool.send(
    new SetPrincipalTagAttributeMapCommand({
      IdentityPoolId,
      IdentityProviderName: provider,
      PrincipalTags: { name: 'given_name' },
    }),
  )
  return RefreshToken
}
