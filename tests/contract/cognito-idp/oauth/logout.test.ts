import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientId } from '../startUserPool.ts'
import { callback, cookieIn, startDomain } from './startDomain.ts'

let domain: Awaited<ReturnType<typeof startDomain>>
beforeAll(async () => {
  domain = await startDomain()
})
afterAll(() => domain.stop())

const signOut = (parameters: Record<string, string>, cookie = '') =>
  domain.send(`/logout?${new URLSearchParams(parameters).toString()}`, { headers: { cookie } })
const isSignedIn = async (cookie: string) =>
  (await domain.send(`/oauth2/authorize?${domain.query()}`, { headers: { cookie } })).location.startsWith(callback)

describe('allowed', () => {
  test('ID-182: the session ends, also for whoever kept its cookie, and the app is gone back to', async () => {
    const cookie = cookieIn(await domain.signInByPage()) ?? ''
    expect(await isSignedIn(cookie)).toBe(true)
    const { status, location, headers } = await signOut({ client_id: clientId, logout_uri: callback }, cookie)
    expect([status, location]).toEqual([302, callback])
    expect(headers['set-cookie']).toEqual(['cognito=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax'])
    expect(await isSignedIn(cookie)).toBe(false)
  })

  test('ID-182: or the sign-in page, for the same request', async () => {
    const parameters = { client_id: clientId, redirect_uri: callback, response_type: 'code', state: 'abc' }
    const { location } = await signOut(parameters)
    expect(location).toBe(`/login?${new URLSearchParams(parameters).toString()}`)
  })
})

describe('denied', () => {
  test.each([
    ['an address of somebody else', { client_id: clientId, logout_uri: 'https://evil.example/' }],
    ['one that begins like the own', { client_id: clientId, logout_uri: `${callback}@evil.example/` }],
    ['one without a scheme', { client_id: clientId, logout_uri: '//evil.example/' }],
    ['an empty one', { client_id: clientId, logout_uri: '' }],
    ['a redirect_uri of somebody else', { client_id: clientId, redirect_uri: 'https://evil.example/' }],
    ['nowhere to go', { client_id: clientId }],
    ['a client that does not exist', { client_id: 'unknown', logout_uri: callback }],
  ])('ID-182: %s leads nowhere, and ends nothing', async (_what, parameters) => {
    const cookie = cookieIn(await domain.signInByPage()) ?? ''
    const { status, location, headers } = await signOut(parameters, cookie)
    expect([status, location, headers['set-cookie']]).toEqual([400, '', undefined])
    expect(await isSignedIn(cookie)).toBe(true)
  })
})

test('malformed: a form', async () => {
  expect((await domain.send('/logout', { form: { client_id: clientId } })).status).toBe(405)
})
