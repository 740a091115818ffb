import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AmplifyAuth } from './amplify.ts'
import { createCredentials, type Credentials, NoCredentialsError } from './credentials.ts'

const amplify = {
  signIn: vi.fn<AmplifyAuth['signIn']>(),
  credentials: vi.fn<AmplifyAuth['credentials']>(),
  forgetCredentialsAndIdentity: vi.fn<AmplifyAuth['forgetCredentialsAndIdentity']>(() => Promise.resolve()),
}
let guest = false
let credentials: Credentials

const minute = 60_000

function answers(accessKeyId: string, lifeMs: number, identityId = 'us-east-1:1') {
  amplify.credentials.mockImplementationOnce(() =>
    Promise.resolve({
      identityId,
      secret: { accessKeyId, secretAccessKey: 's', sessionToken: 't', expiration: new Date(Date.now() + lifeMs) },
    }),
  )
}

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
  amplify.credentials.mockReset()
  amplify.signIn.mockReset().mockResolvedValue({ claims: {} })
  guest = false
  credentials = createCredentials({ amplify, guestChoice: { read: () => guest } })
})

afterEach(() => {
  credentials.drop()
  vi.useRealTimers()
})

test('one session is fetched and held', async () => {
  answers('A', 60 * minute)
  expect((await credentials.forSigning()).accessKeyId).toBe('A')
  expect((await credentials.forSigning()).accessKeyId).toBe('A')
  expect(amplify.credentials.mock.calls).toEqual([[{ forceRefresh: false }]])
  expect(credentials.current()).toEqual({
    accessKeyId: 'A',
    expiresAt: 60 * minute,
    identityId: 'us-east-1:1',
  })
})

test('C5: credentials are renewed five minutes before they end, without a call', async () => {
  answers('A', 60 * minute)
  await credentials.forSigning()
  answers('B', 60 * minute)
  await vi.advanceTimersByTimeAsync(54 * minute)
  expect(amplify.credentials).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(2 * minute)
  expect(amplify.credentials).toHaveBeenLastCalledWith({ forceRefresh: true })
  expect(credentials.current()?.accessKeyId).toBe('B')
})

test('C6: with a clock far ahead, calls do not ask for new credentials each time', async () => {
  answers('A', -2 * 60 * minute)
  await credentials.forSigning()
  await credentials.forSigning()
  expect(amplify.credentials).toHaveBeenCalledTimes(1)
})

test('what arrives after signing out is not kept', async () => {
  answers('A', 60 * minute)
  const late = credentials.forSigning()
  credentials.drop()
  await late
  expect(credentials.current()).toBeUndefined()
})

test('nobody becomes a guest without having chosen it', async () => {
  amplify.signIn.mockResolvedValue(undefined)
  await expect(credentials.forSigning()).rejects.toThrow(NoCredentialsError)
  expect(amplify.credentials).not.toHaveBeenCalled()
  guest = true
  answers('G', 60 * minute)
  expect((await credentials.forSigning()).accessKeyId).toBe('G')
})

test('an identity that the pool does not know any more makes room for a new one', async () => {
  const unknown = Object.assign(new Error("Identity 'us-east-1:1' not found."), { name: 'ResourceNotFoundException' })
  amplify.credentials.mockRejectedValueOnce(unknown)
  answers('B', 60 * minute, 'us-east-1:2')
  expect((await credentials.forSigning()).accessKeyId).toBe('B')
  expect(amplify.forgetCredentialsAndIdentity).toHaveBeenCalledTimes(1)
  amplify.credentials.mockRejectedValue(unknown)
  await expect(credentials.renew()).resolves.toBe(false)
})

test('with nobody signed in there is a clear error', async () => {
  amplify.credentials.mockResolvedValueOnce(undefined)
  await expect(credentials.forSigning()).rejects.toThrow(NoCredentialsError)
})

test('the signer stays known when the same identity gets new credentials, and is unknown for another one', async () => {
  const signer = { name: 'readers', arn: 'arn:aws:sts::1:assumed-role/readers/s' }
  answers('A', 60 * minute)
  await credentials.forSigning()
  credentials.setSigner('other', signer)
  expect(credentials.current()?.signer).toBeUndefined()
  credentials.setSigner('A', signer)
  answers('B', 60 * minute)
  expect(await credentials.renew()).toBe(true)
  expect(credentials.current()?.signer).toEqual(signer)
  answers('C', 60 * minute, 'us-east-1:2')
  await credentials.renew()
  expect(credentials.current()?.signer).toBeUndefined()
})

test('renewing says whether there are other credentials now', async () => {
  answers('A', 60 * minute)
  await credentials.forSigning()
  expect(await credentials.renew('older')).toBe(true)
  expect(amplify.credentials).toHaveBeenCalledTimes(1)
  amplify.credentials.mockRejectedValueOnce(new Error('refused'))
  expect(await credentials.renew('A')).toBe(false)
  expect(credentials.lacksRefreshToken()).toBe(false)
})

test.each([
  'UserUnAuthenticatedException',
  // Amplify takes a sign-in without a refresh token for one of the implicit grant.
  'TokenRefreshException',
])('a renewal without a refresh token says so, until one succeeds: %s', async (name) => {
  answers('A', 60 * minute)
  await credentials.forSigning()
  amplify.credentials.mockRejectedValueOnce(Object.assign(new Error('not renewed'), { name }))
  expect(await credentials.renew()).toBe(false)
  expect(credentials.lacksRefreshToken()).toBe(true)
  answers('B', 60 * minute)
  expect(await credentials.renew()).toBe(true)
  expect(credentials.lacksRefreshToken()).toBe(false)
})

test('listeners hear of arrival, signer and departure', async () => {
  const listener = vi.fn()
  const leave = credentials.onChange(listener)
  answers('A', 60 * minute)
  await credentials.forSigning()
  credentials.setSigner('A', { name: 'readers', arn: 'a' })
  credentials.drop()
  credentials.drop()
  leave()
  expect(listener).toHaveBeenCalledTimes(3)
})
