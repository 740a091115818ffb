import { expect, test } from 'vitest'
import type { AwsConfig } from '../configuration/configuration.ts'
import { amplifyConfiguration } from './amplifyConfiguration.ts'

const config: AwsConfig = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_Rolecall1',
  userPoolClientId: 'c',
  identityPoolId: 'us-east-1:1',
  guestAccess: true,
  places: [],
}
const url = 'http://127.0.0.1:4566'

test('endpoints go to Amplify only where the backend names some', () => {
  expect(amplifyConfiguration(config)).not.toHaveProperty('Auth.Cognito.userPoolEndpoint')
  const endpoints = { userPool: url, identityPool: url, s3: url, route53: url, sts: url }
  expect(amplifyConfiguration({ ...config, endpoints })).toMatchObject({
    Auth: { Cognito: { userPoolEndpoint: url, identityPoolEndpoint: url } },
  })
})

test("the pool's password policy is Amplify's, and Cognito's own where the backend tells none", () => {
  const passwordFormat = (changed: AwsConfig) => amplifyConfiguration(changed).Auth?.Cognito.passwordFormat
  expect(passwordFormat(config)).toMatchObject({ minLength: 8, requireSpecialCharacters: true })
  const passwordPolicy = {
    minLength: 12,
    requireLowercase: true,
    requireUppercase: false,
    requireNumbers: true,
    requireSymbols: false,
  }
  expect(passwordFormat({ ...config, passwordPolicy })).toEqual({
    minLength: 12,
    requireLowercase: true,
    requireUppercase: false,
    requireNumbers: true,
    requireSpecialCharacters: false,
  })
})

test('the pages of the domain are Amplify’s only for the way there and back, and with this page’s addresses alone', () => {
  const signInPages = {
    domain: 'team.auth.us-east-1.amazoncognito.com',
    url: 'https://team.auth.us-east-1.amazoncognito.com',
    scopes: ['openid'],
    responseType: 'code',
    redirectSignIn: ['http://127.0.0.1:4173/', 'http://127.0.0.1:5173/'],
    redirectSignOut: ['http://127.0.0.1:4173/', 'http://127.0.0.1:5173/'],
    providers: [{ id: 'Google', name: 'Google' }],
    pretended: false,
  } as const
  const loginWith = (back?: { signIn: string; signOut: string }) =>
    amplifyConfiguration({ ...config, signInPages }, back).Auth?.Cognito.loginWith
  expect(loginWith()).toEqual({ email: true })
  expect(loginWith({ signIn: 'http://127.0.0.1:5173/', signOut: 'http://127.0.0.1:5173/' })).toEqual({
    email: true,
    oauth: {
      domain: signInPages.domain,
      scopes: ['openid'],
      redirectSignIn: ['http://127.0.0.1:5173/'],
      redirectSignOut: ['http://127.0.0.1:5173/'],
      responseType: 'code',
    },
  })
})

test('Amplify is told of no way without a password: its screens would stay empty', () => {
  const passwordless = { emailCode: true, textCode: true, passkeys: { relyingPartyId: 'localhost' } }
  expect(amplifyConfiguration({ ...config, passwordless })).not.toHaveProperty('Auth.Cognito.passwordless')
})
