// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { ConfigurationError } from '../configurationError.ts'
import { loadProfile } from './loadProfile.ts'
import type { Profile } from './profile.ts'
import { createProfiles } from './profiles.ts'

const auth = {
  aws_region: 'eu-central-1',
  user_pool_id: 'eu-central-1_9XkTq2LmB',
  user_pool_client_id: 'c',
  identity_pool_id: 'eu-central-1:4c0f7a52-31a4-4f0b-9d0c-5a1e0b7c2d11',
}
const fjord: Profile = {
  id: 'f',
  name: 'fjord-prod',
  source: 'file',
  content: { auth },
  savedAt: '2026-11-29T10:00:00.000Z',
}
const album: Profile = { ...fjord, id: 'a', name: 'album-2019', source: 'form' }
const profiles = createProfiles()
const keyOf = (id: string) => `rolecall.backend.kept.${id}`

beforeEach(() => {
  localStorage.clear()
})

test('what is saved is read again, by name, and one of it can be connected', () => {
  profiles.save(fjord)
  profiles.save(album)
  expect(profiles.read()).toEqual({ profiles: [album, fjord], damaged: [] })
  expect(profiles.active()).toBeUndefined()
  profiles.activate('f')
  expect(createProfiles().active()).toBe('f')
})

test.each([
  ['no JSON', '{"version":1', /not JSON/],
  ['of another version', JSON.stringify({ ...fjord, version: 2 }), /another version/],
  ['without a name', JSON.stringify({ ...fjord, version: 1, name: '' }), /"name"/],
  ['without content', JSON.stringify({ ...fjord, version: 1, content: 'x' }), /"content"/],
])('what is %s is told, and hides no other', (_, text, problem) => {
  profiles.save(fjord)
  localStorage.setItem(keyOf('d'), text)
  const { profiles: whole, damaged } = profiles.read()
  expect(whole).toEqual([fjord])
  expect(damaged).toEqual([{ id: 'd', problem: expect.stringMatching(problem) as string }])
  profiles.remove('d')
  expect(profiles.read()).toEqual({ profiles: [fjord], damaged: [] })
})

test('the backend beside the app takes the place of a connected one that is removed, and of no other', () => {
  profiles.save(fjord)
  profiles.save(album)
  profiles.activate('f')
  profiles.remove('a')
  expect(profiles.active()).toBe('f')
  profiles.remove('f')
  expect(profiles.active()).toBeUndefined()
})

test('a browser that keeps nothing for this page has no backends, and says so when one is saved', () => {
  const closed = createProfiles(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  })
  expect(closed.read()).toEqual({ profiles: [], damaged: [] })
  expect(closed.active()).toBeUndefined()
  expect(() => closed.save(fjord)).toThrow('insecure')
})

test('what another tab does to backends is told, until one no longer listens', () => {
  const listener = vi.fn()
  const leave = profiles.onChangeElsewhere(listener)
  dispatchEvent(new StorageEvent('storage', { key: keyOf('f') }))
  dispatchEvent(new StorageEvent('storage', { key: 'rolecall.theme' }))
  expect(listener).toHaveBeenCalledTimes(1)
  leave()
  dispatchEvent(new StorageEvent('storage', { key: keyOf('f') }))
  expect(listener).toHaveBeenCalledTimes(1)
})

test('the configuration of a kept backend is that of its file', async () => {
  profiles.save(fjord)
  expect(await loadProfile('f')).toMatchObject({ userPoolId: auth.user_pool_id })
})

test.each([
  ['is gone', 'g', 'no longer kept', 'g'],
  ['is damaged', 'd', 'not JSON', 'd'],
  ['has an entry missing', 'm', 'this entry is missing', 'the backend "half", amplify_outputs.json, auth.aws_region'],
])('a backend that %s is told with its place, and what to do', async (_, id, what, where) => {
  localStorage.setItem(keyOf('d'), '{')
  profiles.save({ ...fjord, id: 'm', name: 'half', content: { auth: {} } })
  const error: unknown = await loadProfile(id).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ConfigurationError)
  expect(error).toMatchObject({ what: expect.stringContaining(what) as string, where })
  expect((error as ConfigurationError).fix).toContain('backend beside this app')
})
