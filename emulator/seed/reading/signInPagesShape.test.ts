import { expect, test } from 'vitest'
import { houseSeed } from '../house/houseSeed.ts'
import { readSeedDocument } from './readSeedDocument.ts'

const pages = { domain: 'photos', callbackUrls: ['http://127.0.0.1:5173/', 'myapp://back'] }
const read = (signInPages: unknown) =>
  readSeedDocument({ ...houseSeed, userPool: { ...houseSeed.userPool, signInPages } }, (path) => path)

test('Sign-in pages need a domain and a callback; providers bring their mapping', () => {
  const mapping = { email: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress' }
  const providers = [
    { name: 'Fjord', type: 'SAML', attributeMapping: mapping },
    { name: 'Google', type: 'Google', attributeMapping: { email: 'email' } },
  ]
  expect(read({ ...pages, logoutUrls: [], providers }).userPool.signInPages).toEqual({
    ...pages,
    logoutUrls: [],
    providers,
  })
})

test.each([
  ['no callback', { ...pages, callbackUrls: [] }, 'userPool.signInPages.callbackUrls'],
  ['a callback without a scheme', { ...pages, callbackUrls: ['127.0.0.1:5173'] }, 'callbackUrls[0]'],
  ['a callback with a fragment', { ...pages, callbackUrls: ['http://127.0.0.1:5173/#a'] }, 'callbackUrls[0]'],
  ['a whole host', { ...pages, domain: 'photos.example' }, 'userPool.signInPages.domain'],
  ['capitals', { ...pages, domain: 'Photos' }, 'userPool.signInPages.domain'],
  [
    'a provider of another kind',
    { ...pages, providers: [{ name: 'A', type: 'LDAP', attributeMapping: {} }] },
    'providers[0].type',
  ],
  [
    'a social provider under another name',
    { ...pages, providers: [{ name: 'Apple', type: 'SignInWithApple', attributeMapping: {} }] },
    'userPool.signInPages.providers[0].name',
  ],
])('%s is told with its place', (_what, given, place) => {
  expect(() => read(given)).toThrow(place)
})
