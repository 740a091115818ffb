import {
  AddCustomAttributesCommand,
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  CreateGroupCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  GetUserCommand,
  InitiateAuthCommand,
  type LambdaConfigType,
  UpdateUserAttributesCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerOf, password, roleArn, startPools, type TestPools } from './startPools.ts'
import { payloadOf } from './startUserPool.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

/** A pool, a client, a group with a role and a user in it, all by the SDK. */
async function newBackend(LambdaConfig?: LambdaConfigType) {
  const { root } = pools
  const { UserPool } = await root.send(
    new CreateUserPoolCommand({
      PoolName: 'crew',
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      ...(LambdaConfig && { LambdaConfig }),
    }),
  )
  const UserPoolId = UserPool?.Id ?? ''
  const { UserPoolClient } = await root.send(
    new CreateUserPoolClientCommand({
      UserPoolId,
      ClientName: 'app',
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    }),
  )
  await root.send(new CreateGroupCommand({ UserPoolId, GroupName: 'night', RoleArn: roleArn, Precedence: 1 }))
  const Username = 'Ada@example.test'
  await root.send(
    new AdminCreateUserCommand({
      UserPoolId,
      Username,
      UserAttributes: [{ Name: 'email_verified', Value: 'true' }],
      MessageAction: 'SUPPRESS',
    }),
  )
  await root.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password: password, Permanent: true }))
  await root.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName: 'night' }))
  return { UserPoolId, ClientId: UserPoolClient?.ClientId ?? '' }
}

const signIn = (ClientId: string) =>
  pools.root.send(
    new InitiateAuthCommand({
      ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'ada@example.test', PASSWORD: password },
    }),
  )

test('From nothing the SDK makes a pool whose user signs in, and the ID token carries group and role', async () => {
  const { UserPoolId, ClientId } = await newBackend()
  const { AuthenticationResult: tokens } = await signIn(ClientId)
  const idToken = tokens?.IdToken ?? ''
  expect(payloadOf(idToken)).toMatchObject({
    aud: ClientId,
    iss: `https://cognito-idp.us-east-1.amazonaws.com/${UserPoolId}`,
    email: 'Ada@example.test',
    email_verified: true,
    'cognito:groups': ['night'],
    'cognito:roles': [roleArn],
    'cognito:preferred_role': roleArn,
  })
  const keys = createRemoteJWKSet(new URL(`${pools.url}/${UserPoolId}/.well-known/jwks.json`))
  expect((await jwtVerify(idToken, keys)).payload.sub).toBe(payloadOf(idToken).sub)
  const user = answerOf(await pools.root.send(new GetUserCommand({ AccessToken: tokens?.AccessToken })))
  expect(user.UserAttributes).toContainEqual({ Name: 'email', Value: 'Ada@example.test' })
})

test('An attribute for developers is in no token, and the person can neither read nor write it', async () => {
  const { UserPoolId, ClientId } = await newBackend()
  const { root } = pools
  await root.send(
    new AddCustomAttributesCommand({
      UserPoolId,
      CustomAttributes: [{ Name: 'risk', AttributeDataType: 'String', DeveloperOnlyAttribute: true, Mutable: true }],
    }),
  )
  const UserAttributes = [{ Name: 'dev:custom:risk', Value: 'low' }]
  await root.send(new AdminUpdateUserAttributesCommand({ UserPoolId, Username: 'ada@example.test', UserAttributes }))
  const { AuthenticationResult: tokens } = await signIn(ClientId)
  const { AccessToken } = tokens ?? {}
  expect(payloadOf(tokens?.IdToken ?? '')).not.toHaveProperty('dev:custom:risk')
  const user = await root.send(new GetUserCommand({ AccessToken }))
  expect(user.UserAttributes).not.toContainEqual(UserAttributes[0])
  expect(await pools.refusal(root.send(new UpdateUserAttributesCommand({ AccessToken, UserAttributes })))).toBe(
    'NotAuthorizedException: A client attempted to write unauthorized attribute',
  )
})

test('Two pools side by side know nothing of each other', async () => {
  const [one, other] = [await newBackend(), await newBackend()]
  const [mine, theirs] = [await signIn(one.ClientId), await signIn(other.ClientId)]
  const subOf = ({ AuthenticationResult }: typeof mine) => payloadOf(AuthenticationResult?.IdToken ?? '').sub
  expect(subOf(mine)).not.toBe(subOf(theirs))
})

test('A trigger is kept and not run, and the decision log says so of the call that would have run it', async () => {
  const PreTokenGeneration = 'arn:aws:lambda:us-east-1:123456789012:function:claims'
  const { ClientId } = await newBackend({ PreTokenGeneration })
  const { $metadata } = await signIn(ClientId)
  const answer = await fetch(`${pools.url}/_rolecall/decisions/${$metadata.requestId}`)
  expect(await answer.json()).toMatchObject({
    notes: [{ about: 'triggers are not run', detail: ['PreTokenGeneration'] }],
  })
})
