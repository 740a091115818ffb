import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { PersonaRefusedError } from '../persona/personaRefusedError.ts'
import type { AmplifyAuth, IdentityCredentials } from './amplify.ts'
import type { ChosenPersona } from './chosenPersona.ts'
import { createCredentials, type Credentials, NoCredentialsError } from './credentials.ts'

const amplify = {
  signIn: vi.fn<AmplifyAuth['signIn']>(),
  credentials: vi.fn<AmplifyAuth['credentials']>(),
  forgetCredentials: vi.fn<AmplifyAuth['forgetCredentials']>(() => Promise.resolve()),
  forgetCredentialsAndIdentity: vi.fn<AmplifyAuth['forgetCredentialsAndIdentity']>(() => Promise.resolve()),
}
let guest = false
let credentials: Credentials
let chosen: ChosenPersona | undefined
const askAs = vi.fn<Parameters<typeof createCredentials>[0]['personas']['ask']>()

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
  chosen = undefined
  askAs.mockReset()
  credentials = createCredentials({
    amplify,
    guestChoice: { read: () => guest },
    personas: { choice: { read: () => chosen, write: (_, next) => void (chosen = next) }, ask: askAs },
  })
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

test('a guest who forgets the identity is given another one', async () => {
  guest = true
  answers('A', 60 * minute)
  await credentials.forSigning()
  amplify.forgetCredentialsAndIdentity.mockClear()
  answers('B', 60 * minute, 'us-east-1:2')
  expect(await credentials.forgetIdentity()).toBe(true)
  expect(amplify.forgetCredentialsAndIdentity).toHaveBeenCalledTimes(1)
  expect(credentials.current()?.identityId).toBe('us-east-1:2')
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

const auditors = { kind: 'role', roleArn: 'arn:aws:iam::1:role/auditors' } as const
const asGuest = { kind: 'guest' } as const
const refused = new PersonaRefusedError(auditors, { code: 'NotAuthorizedException', message: 'no', callId: '1' })

const lent = (accessKeyId: string, lifeMs = 60 * minute, identityId = 'us-east-1:1'): IdentityCredentials => ({
  identityId,
  secret: { accessKeyId, secretAccessKey: 's', sessionToken: 't', expiration: new Date(Date.now() + lifeMs) },
})

describe('Another role of the person', () => {
  beforeEach(async () => {
    answers('A', 60 * minute)
    await credentials.forSigning()
    credentials.setSigner('A', { name: 'operators', arn: 'o' })
  })

  test('signs from then on, renewals too, until the pool chooses again', async () => {
    askAs.mockResolvedValueOnce(lent('B'))
    expect(await credentials.signAs(auditors, 'Sign as auditors')).toBe(true)
    expect(askAs).toHaveBeenCalledWith(auditors, { cause: 'Sign as auditors', identityId: 'us-east-1:1' })
    expect(credentials.current()).toMatchObject({ accessKeyId: 'B', persona: auditors })
    expect(credentials.current()).not.toHaveProperty('signer')
    expect(chosen).toEqual({ persona: auditors, identityId: 'us-east-1:1' })
    askAs.mockResolvedValueOnce(lent('C'))
    expect(await credentials.renew()).toBe(true)
    expect(askAs).toHaveBeenLastCalledWith(auditors, {
      cause: 'Renew the credentials',
      identityId: 'us-east-1:1',
      renewTokens: true,
    })
    answers('D', 60 * minute)
    await credentials.signAs(undefined, 'Sign as operators')
    expect(amplify.forgetCredentials).toHaveBeenCalled()
    expect(credentials.current()).toEqual({ accessKeyId: 'D', expiresAt: 60 * minute, identityId: 'us-east-1:1' })
    expect(chosen).toBeUndefined()
  })

  test('leaves those at work whom it found: they end as whom they began', async () => {
    const before = credentials.era()
    askAs.mockResolvedValueOnce(lent('B'))
    await credentials.signAs(auditors, 'Sign as auditors')
    expect((await credentials.forSigning(before)).accessKeyId).toBe('A')
    expect((await credentials.forSigning(credentials.era())).accessKeyId).toBe('B')
    expect(credentials.current('A')?.signer?.name).toBe('operators')
    credentials.drop()
    expect(credentials.current('A')).toBeUndefined()
    askAs.mockResolvedValueOnce(lent('E'))
    await credentials.forSigning()
    await expect(credentials.forSigning(before)).rejects.toBeInstanceOf(NoCredentialsError)
  })

  test('that the pool refuses changes nothing', async () => {
    askAs.mockRejectedValueOnce(refused)
    await expect(credentials.signAs(auditors, 'Sign as auditors')).rejects.toBe(refused)
    expect([credentials.current()?.accessKeyId, credentials.refusal(), chosen]).toEqual(['A', undefined, undefined])
  })

  test('that the pool refuses later is told, and asked for again only when somebody wants it', async () => {
    askAs.mockResolvedValueOnce(lent('B', 2 * minute))
    await credentials.signAs(auditors, 'Sign as auditors')
    const changed = vi.fn()
    credentials.onChange(changed)
    vi.setSystemTime(90_000)
    askAs.mockRejectedValue(refused)
    await expect(credentials.forSigning()).rejects.toBe(refused)
    expect(credentials.refusal()).toBe(refused)
    expect(changed).toHaveBeenCalled()
  })

  test('is asked for after a reload, of the identity that is remembered, and a refusal is no loop', async () => {
    credentials.drop()
    chosen = { persona: auditors, identityId: 'us-east-1:1' }
    askAs.mockRejectedValue(refused)
    const asked = Array.from({ length: 3 }, () => credentials.forSigning())
    for (const one of asked) await expect(one).rejects.toBe(refused)
    await expect(credentials.forSigning()).rejects.toBe(refused)
    expect(askAs).toHaveBeenCalledTimes(1)
    askAs.mockResolvedValueOnce(lent('B'))
    expect(await credentials.renew()).toBe(true)
    expect(credentials.refusal()).toBeUndefined()
  })

  test('may be a guest: a new identity, and back to the person’s own', async () => {
    askAs.mockResolvedValueOnce(lent('G', 60 * minute, 'us-east-1:guest'))
    await credentials.signAs(asGuest, 'Sign as a guest')
    expect(askAs).toHaveBeenLastCalledWith(asGuest, { cause: 'Sign as a guest', identityId: undefined })
    askAs.mockResolvedValueOnce(lent('B'))
    await credentials.signAs(auditors, 'Sign as auditors')
    expect(askAs).toHaveBeenLastCalledWith(auditors, { cause: 'Sign as auditors', identityId: undefined })
  })

  test('what arrives for somebody who has gone meanwhile is not held', async () => {
    const asked = credentials.signAs(auditors, 'Sign as auditors')
    askAs.mockResolvedValueOnce(lent('B'))
    credentials.drop()
    expect(await asked).toBe(false)
    expect([credentials.current(), chosen]).toEqual([undefined, undefined])
  })
})
