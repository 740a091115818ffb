// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import type { AwsConfig } from './configuration/configuration.ts'
import { createAws } from './createAws.ts'
import { createListeners } from './listeners.ts'
import type { AmplifyAuth, AmplifyEvent } from './session/amplify.ts'

const configuration: AwsConfig = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_Rolecall1',
  userPoolClientId: 'c',
  identityPoolId: 'us-east-1:1',
  guestAccess: true,
  places: [],
}

/** A page with an Amplify of its own, in which nobody is signed in. */
function aPage() {
  const events = createListeners<AmplifyEvent>()
  const settled = () => Promise.resolve()
  const amplify: AmplifyAuth = {
    configure: () => undefined,
    signIn: () => Promise.resolve(undefined),
    credentials: () => Promise.resolve(undefined),
    forgetCredentials: settled,
    forgetCredentialsAndIdentity: settled,
    signOut: settled,
    configureAgain: () => undefined,
    cameByPages: () => Promise.resolve(false),
    forgetTokens: settled,
    onEvent: events.add,
    sendResetCode: () => Promise.resolve(),
    resetPassword: () => Promise.resolve(),
    setWords: () => undefined,
  }
  const send: typeof fetch = () => Promise.resolve(Response.json({ IdentityId: 'us-east-1:1' }))
  return { amplify, events, observed: { fetch: send } }
}

beforeEach(() => localStorage.clear())

test("the page's calls to Cognito are recorded where they were made, and nowhere else", async () => {
  const page = aPage()
  const aws = createAws(configuration, page)
  const other = createAws(configuration, aPage())
  await page.observed.fetch('https://cognito-identity.us-east-1.amazonaws.com/', {
    method: 'POST',
    headers: { 'x-amz-target': 'AWSCognitoIdentityService.GetId' },
    body: '{}',
  })
  await vi.waitFor(() => expect(aws.recorder.list()[0]?.outcome).toBe('done'))
  expect(other.recorder.list()).toEqual([])
})

test('another session begins with other clients, before anybody is told of it', async () => {
  const page = aPage()
  const aws = createAws(configuration, page)
  const before = await aws.clients.sts()
  const told = vi.fn<(client: unknown) => void>()
  aws.session.turns.onNew(() => void aws.clients.sts().then(told))
  page.events.tell({ event: 'signedIn' })
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1))
  expect(told.mock.calls[0]?.[0]).not.toBe(before)
})

test('where nobody is signed in, a call is not sent and says that the session is over', async () => {
  const { GetCallerIdentityCommand } = await import('@aws-sdk/client-sts')
  const aws = createAws(configuration, aPage())
  const outcome = await aws.call(await aws.clients.sts(), new GetCallerIdentityCommand())
  expect(outcome).toMatchObject({ kind: 'expired', message: 'Nobody is signed in.' })
  expect(aws.recorder.get(outcome.callId)?.request).toBeUndefined()
})

test('S3-165: signing out leaves nothing of the person in the browser', async () => {
  const page = aPage()
  createAws(configuration, page)
  localStorage.setItem('rolecall.zones.us-east-1:1', '[{"id":"Z1","name":"secret.test"}]')
  page.events.tell({ event: 'signedOut' })
  await vi.waitFor(() => expect(localStorage).toHaveLength(0))
})
