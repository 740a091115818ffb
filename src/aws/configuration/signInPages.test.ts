import { expect, test } from 'vitest'
import { ConfigurationError } from './configurationError.ts'
import { parseConfiguration } from './parseConfiguration.ts'

const auth = {
  aws_region: 'us-east-1',
  user_pool_id: 'us-east-1_Rolecall1',
  user_pool_client_id: '4rolecalllocalclient000001',
  identity_pool_id: 'us-east-1:7d0e5a52-31a4-4f0b-9d0c-5a1e0b7c2d11',
}
const oauth = {
  identity_providers: ['GOOGLE', 'SIGN_IN_WITH_APPLE', 'MYSPACE'],
  domain: 'team.auth.us-east-1.amazoncognito.com',
  scopes: ['openid'],
  redirect_sign_in_uri: ['https://app.example/'],
  redirect_sign_out_uri: ['https://app.example/'],
  response_type: 'code',
}
const pagesOf = async (more: object, signInPages?: object) =>
  (await parseConfiguration({ auth: { ...auth, ...more }, custom: { rolecall: { signInPages } } }, 'f')).signInPages

test('the pages of a pool in AWS are by https at its domain, with the providers that Amplify has words for', async () => {
  expect(await pagesOf({ oauth })).toEqual({
    domain: oauth.domain,
    url: `https://${oauth.domain}`,
    scopes: ['openid'],
    responseType: 'code',
    redirectSignIn: ['https://app.example/'],
    redirectSignOut: ['https://app.example/'],
    providers: [
      { id: 'Google', name: 'Google' },
      { id: 'SignInWithApple', name: 'Apple' },
    ],
    pretended: false,
  })
})

test("what Amplify's file cannot say is read besides: other providers, where the pages are without TLS", async () => {
  const url = 'http://team.auth.localhost:4566'
  expect(await pagesOf({ oauth }, { url, providers: ['FjordSSO'], pretended: true })).toMatchObject({
    url,
    providers: [{ id: 'Google' }, { id: 'SignInWithApple' }, { id: 'FjordSSO', name: 'FjordSSO' }],
    pretended: true,
  })
})

test('without a domain there are none, whatever else is said', async () => {
  expect(await pagesOf({}, { providers: ['FjordSSO'] })).toBeUndefined()
})

test('a file of Gen 1 has its own words for providers', async () => {
  const gen1 = {
    aws_project_region: 'us-east-1',
    aws_user_pools_id: auth.user_pool_id,
    aws_user_pools_web_client_id: auth.user_pool_client_id,
    aws_cognito_identity_pool_id: auth.identity_pool_id,
    aws_cognito_social_providers: ['APPLE', 'AMAZON'],
    oauth: { domain: oauth.domain, scope: ['openid'], redirectSignIn: 'https://app.example/', redirectSignOut: '' },
  }
  expect((await parseConfiguration(gen1, 'f')).signInPages?.providers.map(({ id }) => id)).toEqual([
    'SignInWithApple',
    'LoginWithAmazon',
  ])
})

test('what cannot be used is named', async () => {
  await expect(pagesOf({ oauth: { ...oauth, domain: '' } })).rejects.toMatchObject({ where: 'f, auth.oauth.domain' })
  await expect(pagesOf({ oauth }, { url: 'no address' })).rejects.toBeInstanceOf(ConfigurationError)
})
