import { expect, test } from 'vitest'
import { passkeyHindrance } from './passkeyPlace.ts'

const page = (href: string, isSecureContext = true) => ({
  isSecureContext,
  location: new URL(href),
  PublicKeyCredential: class {},
})

test.each([
  ['its own host', 'app.example.test', 'https://app.example.test/'],
  ['a host below it', 'example.test', 'https://app.example.test/'],
  ['this computer by name', 'localhost', 'http://localhost:5173/'],
  ['a host that is not told', undefined, 'https://app.example.test/'],
])('nothing is in the way at %s', (_what, relyingPartyId, href) => {
  expect(passkeyHindrance(relyingPartyId === undefined ? {} : { relyingPartyId }, page(href))).toBeUndefined()
})

test.each(['http://127.0.0.1:5173/zones?to=1#a', 'http://[::1]:5173/zones?to=1#a'])(
  'at %s the same page is named by localhost',
  (href) => {
    const { hostname } = new URL(href)
    expect(passkeyHindrance({ relyingPartyId: 'localhost' }, page(href))).toEqual({
      kind: 'host',
      relyingPartyId: 'localhost',
      here: hostname,
      there: 'http://localhost:5173/zones?to=1#a',
    })
  },
)

test('a host that only ends alike is another, and has no way from here', () => {
  expect(passkeyHindrance({ relyingPartyId: 'example.test' }, page('https://myexample.test/'))).toEqual({
    kind: 'host',
    relyingPartyId: 'example.test',
    here: 'myexample.test',
  })
})

test('a page by plain http, or a browser without them, makes none', () => {
  const passkeys = { relyingPartyId: 'app.example.test' }
  expect(passkeyHindrance(passkeys, page('http://app.example.test/', false))).toEqual({ kind: 'browser' })
  const without = { ...page('https://app.example.test/'), PublicKeyCredential: undefined }
  expect(passkeyHindrance(passkeys, without)).toEqual({ kind: 'browser' })
})
