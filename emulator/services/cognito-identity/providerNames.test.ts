import { expect, test } from 'vitest'
import type { IdentityPool } from './identityPools.ts'
import { outsideProvidersOf, providerNamesOf } from './providerNames.ts'

const userPool = 'cognito-idp.us-east-1.amazonaws.com/us-east-1_Pool'
const oidc = 'arn:aws:iam::123456789012:oidc-provider/id.example.test/realm'
const saml = 'arn:aws:iam::123456789012:saml-provider/office'
const bare: IdentityPool = {
  id: 'us-east-1:1',
  name: 'pool',
  allowUnauthenticated: false,
  providers: [],
  roles: { Roles: {} },
}
const full: IdentityPool = {
  ...bare,
  providers: [{ providerName: userPool, clientId: 'c', serverSideTokenCheck: false }],
  publicProviders: { 'www.amazon.com': '1' },
  developerProvider: 'login.example.app',
  openIdConnectProviders: [oidc],
  samlProviders: [saml],
}

test('every provider of a pool has a name, one of OpenID Connect its ARN and its address', () => {
  const outside = ['www.amazon.com', 'id.example.test/realm', saml]
  expect(providerNamesOf(full)).toEqual([userPool, ...outside, oidc, 'login.example.app'])
  expect(providerNamesOf(bare)).toEqual([])
})

test('user pools and the developer provider are none of outside', () => {
  expect(outsideProvidersOf(full)).toEqual(['www.amazon.com', 'id.example.test/realm', saml])
  expect(outsideProvidersOf(bare)).toEqual([])
})
