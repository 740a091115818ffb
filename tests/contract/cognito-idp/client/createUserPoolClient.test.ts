import {
  CreateIdentityProviderCommand,
  CreateResourceServerCommand,
  CreateUserPoolClientCommand,
  type CreateUserPoolClientCommandInput,
  DescribeUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const create = (input: Partial<CreateUserPoolClientCommandInput> = {}, client = pools.root) =>
  client.send(new CreateUserPoolClientCommand({ UserPoolId: pools.poolId, ClientName: 'site', ...input }))

describe('CreateUserPoolClient is allowed', () => {
  test("with its own permission, and answers Cognito's defaults", async () => {
    const { UserPoolClient } = await create({}, pools.whoMay('cognito-idp:CreateUserPoolClient'))
    expect(UserPoolClient).toEqual({
      UserPoolId: pools.poolId,
      ClientId: expect.stringMatching(/^[a-z0-9]{26}$/),
      ClientName: 'site',
      RefreshTokenValidity: 30,
      TokenValidityUnits: {},
      AuthSessionValidity: 3,
      EnableTokenRevocation: true,
      EnablePropagateAdditionalUserContextData: false,
      AllowedOAuthFlowsUserPoolClient: false,
      CreationDate: expect.any(Date),
      LastModifiedDate: expect.any(Date),
    })
  })

  test('with everything that can be said, and describes what was given', async () => {
    const UserPoolId = await pools.newPool()
    const { root } = pools
    await root.send(
      new CreateResourceServerCommand({
        UserPoolId,
        Identifier: 'files',
        Name: 'files',
        Scopes: [{ ScopeName: 'read', ScopeDescription: 'Read' }],
      }),
    )
    await root.send(
      new CreateIdentityProviderCommand({
        UserPoolId,
        ProviderName: 'Google',
        ProviderType: 'Google',
        ProviderDetails: { client_id: 'a', client_secret: 'b', authorize_scopes: 'email' },
      }),
    )
    const given = {
      UserPoolId,
      ClientName: 'site',
      RefreshTokenValidity: 2,
      AccessTokenValidity: 10,
      IdTokenValidity: 20,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'hours' },
      ReadAttributes: ['email', 'name'],
      WriteAttributes: ['name'],
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_AUTH'],
      SupportedIdentityProviders: ['COGNITO', 'Google'],
      CallbackURLs: ['https://app.example.test/in', 'http://localhost:5173/in', 'team://in'],
      LogoutURLs: ['https://app.example.test/out'],
      DefaultRedirectURI: 'team://in',
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'files/read'],
      AllowedOAuthFlowsUserPoolClient: true,
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: false,
      AuthSessionValidity: 15,
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 10 },
    } satisfies Partial<CreateUserPoolClientCommandInput>
    const { UserPoolClient } = await create({ ...given, GenerateSecret: true })
    expect(UserPoolClient).toEqual({
      ...given,
      ClientId: UserPoolClient?.ClientId,
      ClientSecret: expect.stringMatching(/^[a-z0-9]{51}$/),
      EnablePropagateAdditionalUserContextData: false,
      CreationDate: expect.any(Date),
      LastModifiedDate: expect.any(Date),
    })
    const described = await root.send(
      new DescribeUserPoolClientCommand({ UserPoolId, ClientId: UserPoolClient?.ClientId }),
    )
    expect(described.UserPoolClient).toEqual(UserPoolClient)
  })
})

test('CreateUserPoolClient is denied without its permission', async () => {
  expect(await pools.refusal(create({}, pools.nobody))).toBe(pools.denial('cognito-idp:CreateUserPoolClient'))
})

describe('malformed', () => {
  test.each<[string, Partial<CreateUserPoolClientCommandInput>, string]>([
    ['an unknown pool', { UserPoolId: unknownPool }, noSuchPool],
    [
      'flows of both generations',
      { ExplicitAuthFlows: ['ADMIN_NO_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] },
      'InvalidParameterException: Legacy and new explicit auth flows cannot be used at the same time.',
    ],
    [
      'refreshing together with rotation',
      { ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'], RefreshTokenRotation: { Feature: 'ENABLED' } },
      'InvalidParameterException: Refresh token rotation cannot be enabled together with ALLOW_REFRESH_TOKEN_AUTH.',
    ],
    [
      'access tokens of four minutes',
      { AccessTokenValidity: 4, TokenValidityUnits: { AccessToken: 'minutes' } },
      'InvalidParameterException: Invalid range for access token validity.',
    ],
    [
      'ID tokens of two days',
      { IdTokenValidity: 2, TokenValidityUnits: { IdToken: 'days' } },
      'InvalidParameterException: Invalid range for id token validity.',
    ],
    [
      'refresh tokens of eleven years',
      { RefreshTokenValidity: 4015 },
      'InvalidParameterException: Invalid range for refresh token validity.',
    ],
    [
      'access tokens that outlive the refresh token',
      { AccessTokenValidity: 3, RefreshTokenValidity: 2, TokenValidityUnits: { RefreshToken: 'hours' } },
      'InvalidParameterException: Access and ID tokens cannot be valid for longer than the refresh token.',
    ],
    [
      'a challenge of sixteen minutes',
      { AuthSessionValidity: 16 },
      "InvalidParameterException: 1 validation error detected: Value '16' at 'authSessionValidity' failed to satisfy constraint: Member must have value less than or equal to 15",
    ],
    [
      'a callback with a fragment',
      { CallbackURLs: ['https://app.example.test/#in'] },
      'InvalidParameterException: https://app.example.test/#in should not contain fragment.',
    ],
    [
      'a callback without TLS',
      { CallbackURLs: ['http://app.example.test/'] },
      'InvalidParameterException: cannot use the HTTP protocol: http://app.example.test/',
    ],
    [
      'another default than one of the callbacks',
      { CallbackURLs: ['https://app.example.test/'], DefaultRedirectURI: 'https://else.example.test/' },
      'InvalidParameterException: https://else.example.test/ is not in the list of callback URLs.',
    ],
    [
      'an attribute that the pool does not know',
      { ReadAttributes: ['custom:level'] },
      'InvalidParameterException: Invalid read attributes specified while creating a client',
    ],
    [
      'a secret that is given and made',
      { GenerateSecret: true, ClientSecret: 'abcdefghijklmnopqrstuvwx' },
      'InvalidParameterException: ClientSecret cannot be given together with GenerateSecret.',
    ],
    [
      'OAuth without flows',
      { AllowedOAuthFlowsUserPoolClient: true },
      'InvalidParameterException: AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.',
    ],
    [
      'a scope that nobody offers',
      { AllowedOAuthScopes: ['files/read'] },
      'InvalidParameterException: Invalid scope requested: files/read',
    ],
    [
      'a machine without a secret',
      {
        AllowedOAuthFlowsUserPoolClient: true,
        AllowedOAuthFlows: ['client_credentials'],
        AllowedOAuthScopes: ['openid'],
      },
      'InvalidParameterException: client_credentials flow can not be selected if client does not have a client secret.',
    ],
  ])('ID-125 %s', async (_, input, problem) => {
    expect(await pools.refusal(create(input))).toBe(problem)
  })

  test('a provider that the pool does not have', async () => {
    expect(await pools.refusal(create({ SupportedIdentityProviders: ['Google'] }))).toBe(
      `InvalidParameterException: The provider Google does not exist for User Pool ${pools.poolId}.`,
    )
  })
})
