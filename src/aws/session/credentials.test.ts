import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type * as Credentials from './credentials.ts'

const fetchAuthSession = vi.fn()
const getTokens = vi.fn()
const guest = vi.hoisted(() => ({ chosen: false }))
vi.mock('aws-amplify/auth', () => ({ fetchAuthSession }))
vi.mock('aws-amplify/auth/cognito', () => ({ cognitoUserPoolsTokenProvider: { getTokens } }))
vi.mock('./guestChoice.ts', () => ({ readGuestChoice: () => guest.chosen }))

const minute = 60_000
let credentials: typeof Credentials

function answers(accessKeyId: string, lifeMs: number, identityId = 'us-east-1:1') {
  fetchAuthSession.mockImplementationOnce(() =>
    Promise.resolve({
      identityId,
      credentials: { accessKeyId, secretAccessKey: 's', sessionToken: 't', expiration: new Date(Date.now() + lifeMs) },
    }),
  )
}

beforeEach(async () => {
  vi.useFakeTimers({ now: 0 })
  vi.resetModules()
  fetchAuthSession.mockReset()
  getTokens.mockReset().mockResolvedValue({})
  guest.chosen = false
  credentials = await import('./credentials.ts')
})

afterEach(() => {
  credentials.dropCredentials()
  vi.useRealTimers()
})

test('one session is fetched and held', async () => {
  answers('A', 60 * minute)
  expect((await credentials.sessionCredentials()).accessKeyId).toBe('A')
  expect((await credentials.sessionCredentials()).accessKeyId).toBe('A')
  expect(fetchAuthSession.mock.calls).toEqual([[{ forceRefresh: false }]])
  expect(credentials.currentCredentials()).toEqual({
    accessKeyId: 'A',
    expiresAt: 60 * minute,
    identityId: 'us-east-1:1',
  })
})

test('C5: credentials are renewed five minutes before they end, without a call', async () => {
  answers('A', 60 * minute)
  await credentials.sessionCredentials()
  answers('B', 60 * minute)
  await vi.advanceTimersByTimeAsync(54 * minute)
  expect(fetchAuthSession).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(2 * minute)
  expect(fetchAuthSession).toHaveBeenLastCalledWith({ forceRefresh: true })
  expect(credentials.currentCredentials()?.accessKeyId).toBe('B')
})

test('C6: with a clock far ahead, calls do not ask for new credentials each time', async () => {
  answers('A', -2 * 60 * minute)
  await credentials.sessionCredentials()
  await credentials.sessionCredentials()
  expect(fetchAuthSession).toHaveBeenCalledTimes(1)
})

test('what arrives after signing out is not kept', async () => {
  answers('A', 60 * minute)
  const late = credentials.sessionCredentials()
  credentials.dropCredentials()
  await late
  expect(credentials.currentCredentials()).toBeUndefined()
})

test('nobody becomes a guest without having chosen it', async () => {
  getTokens.mockResolvedValue(null)
  await expect(credentials.sessionCredentials()).rejects.toThrow(credentials.NoCredentialsError)
  expect(fetchAuthSession).not.toHaveBeenCalled()
  guest.chosen = true
  answers('G', 60 * minute)
  expect((await credentials.sessionCredentials()).accessKeyId).toBe('G')
})

test('with nobody signed in there is a clear error', async () => {
  fetchAuthSession.mockResolvedValueOnce({})
  await expect(credentials.sessionCredentials()).rejects.toThrow(credentials.NoCredentialsError)
})

test('the signer stays known when the same identity gets new credentials, and is unknown for another one', async () => {
  const signer = { name: 'readers', arn: 'arn:aws:sts::1:assumed-role/readers/s' }
  answers('A', 60 * minute)
  await credentials.sessionCredentials()
  credentials.setSigner('other', signer)
  expect(credentials.currentCredentials()?.signer).toBeUndefined()
  credentials.setSigner('A', signer)
  answers('B', 60 * minute)
  expect(await credentials.renewCredentials()).toBe(true)
  expect(credentials.currentCredentials()?.signer).toEqual(signer)
  answers('C', 60 * minute, 'us-east-1:2')
  await credentials.renewCredentials()
  expect(credentials.currentCredentials()?.signer).toBeUndefined()
})

test('renewing says whether there are other credentials now', async () => {
  answers('A', 60 * minute)
  await credentials.sessionCredentials()
  expect(await credentials.renewCredentials('older')).toBe(true)
  expect(fetchAuthSession).toHaveBeenCalledTimes(1)
  fetchAuthSession.mockRejectedValueOnce(new Error('refused'))
  expect(await credentials.renewCredentials('A')).toBe(false)
})

test('listeners hear of arrival, signer and departure', async () => {
  const listener = vi.fn()
  const leave = credentials.onCredentialsChange(listener)
  answers('A', 60 * minute)
  await credentials.sessionCredentials()
  credentials.setSigner('A', { name: 'readers', arn: 'a' })
  credentials.dropCredentials()
  credentials.dropCredentials()
  leave()
  expect(listener).toHaveBeenCalledTimes(3)
})
