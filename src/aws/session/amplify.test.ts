// @vitest-environment happy-dom
import { Hub } from 'aws-amplify/utils'
import { expect, test } from 'vitest'
import { amplify, type AmplifyEvent } from './amplify.ts'

test('what happens to the sign-in is heard, what other tabs do too, until the subscription ends', () => {
  const heard: AmplifyEvent[] = []
  const end = amplify.onEvent((event) => heard.push(event))
  Hub.dispatch('auth', { event: 'signedOut' }, 'Auth', undefined, true)
  Hub.dispatch('auth', { event: 'tokenRefresh_failure', data: { error: new TypeError('no') } })
  end()
  Hub.dispatch('auth', { event: 'signedOut' })
  expect(heard).toEqual([
    { event: 'signedOut', fromOtherTab: true },
    { event: 'tokenRefresh_failure', errorName: 'TypeError' },
  ])
})

test('in a browser without tokens nobody is signed in', async () => {
  amplify.configure({
    region: 'us-east-1',
    userPoolId: 'us-east-1_Rolecall1',
    userPoolClientId: 'c',
    identityPoolId: 'us-east-1:1',
    guestAccess: true,
    places: [],
  })
  expect(await amplify.signIn()).toBeUndefined()
})
