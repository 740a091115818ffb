import {
  CreateIdentityProviderCommand,
  type CreateIdentityProviderCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool, without } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const google = { client_id: 'a.apps', client_secret: 'hidden', authorize_scopes: 'email openid' }
const create = (input: Partial<CreateIdentityProviderCommandInput> = {}, client = pools.root) =>
  client.send(
    new CreateIdentityProviderCommand({
      UserPoolId: pools.poolId,
      ProviderName: 'Google',
      ProviderType: 'Google',
      ProviderDetails: google,
      ...input,
    }),
  )

describe('CreateIdentityProvider is allowed', () => {
  test('with its own permission, and completes what Google needs', async () => {
    const AttributeMapping = { email: 'email', username: 'sub' }
    const { IdentityProvider } = await create({ AttributeMapping }, pools.whoMay('cognito-idp:CreateIdentityProvider'))
    expect(IdentityProvider).toEqual({
      UserPoolId: pools.poolId,
      ProviderName: 'Google',
      ProviderType: 'Google',
      ProviderDetails: {
        ...google,
        attributes_url: 'https://people.googleapis.com/v1/people/me?personFields=',
        attributes_url_add_attributes: 'true',
        authorize_url: 'https://accounts.google.com/o/oauth2/v2/auth',
        oidc_issuer: 'https://accounts.google.com',
        token_request_method: 'POST',
        token_url: 'https://www.googleapis.com/oauth2/v4/token',
      },
      AttributeMapping,
      IdpIdentifiers: [],
      CreationDate: expect.any(Date),
      LastModifiedDate: expect.any(Date),
    })
    expect(await pools.refusal(create())).toBe('DuplicateProviderException: Identity provider Google already exists.')
  })

  test.each<[CreateIdentityProviderCommandInput['ProviderType'], Record<string, string>, object, object]>([
    [
      'Facebook',
      { client_id: '1', client_secret: 's', authorize_scopes: 'email', api_version: 'v19.0' },
      {
        attributes_url: 'https://graph.facebook.com/v19.0/me?fields=',
        authorize_url: 'https://www.facebook.com/v19.0/dialog/oauth',
        token_url: 'https://graph.facebook.com/v19.0/oauth/access_token',
      },
      { username: 'id' },
    ],
    [
      'LoginWithAmazon',
      { client_id: '1', client_secret: 's', authorize_scopes: 'profile' },
      { authorize_url: 'https://www.amazon.com/ap/oa', token_url: 'https://api.amazon.com/auth/o2/token' },
      { username: 'user_id' },
    ],
    [
      'SignInWithApple',
      { client_id: '1', team_id: 't', key_id: 'k', private_key: 'p', authorize_scopes: 'email' },
      { oidc_issuer: 'https://appleid.apple.com', token_url: 'https://appleid.apple.com/auth/token' },
      { username: 'sub' },
    ],
  ])('for %s', async (type, details, completed, mapping) => {
    const { IdentityProvider } = await create({ ProviderName: type, ProviderType: type, ProviderDetails: details })
    expect(IdentityProvider?.ProviderDetails).toMatchObject({ ...without('private_key', details), ...completed })
    expect(IdentityProvider?.ProviderDetails).not.toHaveProperty('private_key')
    expect(IdentityProvider?.AttributeMapping).toEqual(mapping)
  })

  test('for OpenID Connect and SAML under any name, with identifiers', async () => {
    const { IdentityProvider: oidc } = await create({
      ProviderName: 'Staff',
      ProviderType: 'OIDC',
      ProviderDetails: {
        client_id: 'a',
        attributes_request_method: 'GET',
        oidc_issuer: 'https://id.example.test',
        authorize_scopes: 'openid',
      },
      IdpIdentifiers: ['staff.example.test'],
    })
    expect(oidc).toMatchObject({
      ProviderDetails: { attributes_url_add_attributes: 'false' },
      IdpIdentifiers: ['staff.example.test'],
    })
    const redirect = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect'
    const MetadataFile =
      '<md:EntityDescriptor><md:IDPSSODescriptor protocolSupportEnumeration="x">' +
      '<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://no.example.test"/>' +
      `<md:SingleSignOnService Binding="${redirect}" Location="https://id.example.test/in?a=1&amp;b=2"/>` +
      `<md:SingleLogoutService Binding="${redirect}" Location="https://id.example.test/out"/>` +
      '</md:IDPSSODescriptor></md:EntityDescriptor>'
    const { IdentityProvider: saml } = await create({
      ProviderName: 'Partners',
      ProviderType: 'SAML',
      ProviderDetails: { MetadataFile, IDPSignout: 'true' },
    })
    expect(saml?.ProviderDetails).toEqual({
      MetadataFile,
      IDPSignout: 'true',
      SSORedirectBindingURI: 'https://id.example.test/in?a=1&b=2',
      SLORedirectBindingURI: 'https://id.example.test/out',
    })
  })
})

test('CreateIdentityProvider is denied without its permission', async () => {
  expect(await pools.refusal(create({}, pools.nobody))).toBe(pools.denial('cognito-idp:CreateIdentityProvider'))
})

test.each<[string, Partial<CreateIdentityProviderCommandInput>, string]>([
  ['an unknown pool', { UserPoolId: unknownPool }, noSuchPool],
  [
    'another name for Google',
    { ProviderName: 'Search' },
    'InvalidParameterException: The provider name Search does not fit the provider type Google.',
  ],
  [
    'details that lack something',
    { ProviderDetails: { client_id: 'a' } },
    'InvalidParameterException: Missing required provider details: client_secret, authorize_scopes',
  ],
  [
    'an attribute that the pool does not know',
    { AttributeMapping: { 'custom:x': 'x' } },
    'InvalidParameterException: Invalid AttributeMapping: attribute custom:x does not exist.',
  ],
  [
    'SAML without metadata',
    { ProviderName: 'One', ProviderType: 'SAML', ProviderDetails: {} },
    'InvalidParameterException: Exactly one of MetadataURL and MetadataFile is required for a SAML provider.',
  ],
  [
    'metadata of something else',
    { ProviderName: 'One', ProviderType: 'SAML', ProviderDetails: { MetadataFile: '<a/>' } },
    'InvalidParameterException: Invalid SAML metadata.',
  ],
])('CreateIdentityProvider refuses malformed input: %s', async (_, input, problem) => {
  const UserPoolId = await pools.newPool()
  expect(await pools.refusal(create({ UserPoolId, ...input }))).toBe(problem)
})
