// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { createListeners } from '../listeners.ts'
import type { AmplifyEvent } from './amplify.ts'
import { followCookies } from './followCookies.ts'
import { signOutKey } from './signOutWord.ts'

const name = 'CognitoIdentityServiceProvider.c.LastAuthUser'
let told: string[]
let own = createListeners<AmplifyEvent>()

/** Another tab signs somebody in, or out; this one is seen again. */
function elsewhere(user: string): void {
  document.cookie = `${name}=${user}; path=/${user === '' ? '; expires=Thu, 01 Jan 1970 00:00:00 GMT' : ''}`
  document.dispatchEvent(new Event('visibilitychange'))
}

function otherTabSaysSignOut(): void {
  globalThis.dispatchEvent(new StorageEvent('storage', { key: signOutKey, newValue: '1' }))
}

beforeEach(() => {
  document.cookie = `${name}=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT`
  // Those of earlier tests go on telling theirs.
  const heard: string[] = []
  told = heard
  own = createListeners()
  followCookies(name, (event) => heard.push(event), own.add)
})

test('who is in elsewhere is learned when the tab is seen again, and each change is told once', () => {
  elsewhere('rosa')
  elsewhere('rosa')
  elsewhere('otto')
  elsewhere('')
  expect(told).toEqual(['signedIn', 'signedIn', 'signedOut'])
})

test('a sign-out is heard at once, while the cookies are still there', () => {
  elsewhere('rosa')
  otherTabSaysSignOut()
  expect(told).toEqual(['signedIn', 'signedOut'])
  elsewhere('')
  expect(told).toHaveLength(2)
})

test('what the tab does itself is not told to it again', () => {
  document.cookie = `${name}=rosa; path=/`
  own.tell({ event: 'signedIn' })
  elsewhere('rosa')
  expect(told).toEqual([])
})

test('where nobody is in, a sign-out elsewhere changes nothing', () => {
  otherTabSaysSignOut()
  expect(told).toEqual([])
})
