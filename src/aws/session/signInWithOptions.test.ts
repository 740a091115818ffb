// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SignInOutputs } from '#contract/signInOutputs.ts'
import { amplify } from './amplify.ts'
import { signInCalls } from './signInCalls.ts'
import { signInWithOptions } from './signInWithOptions.ts'

const person = { username: 'rosa@example.test', password: 'Rosa-local-1' }
const clientMetadata = { campaign: 'spring' }

/** What the user pool was asked: Amplify's own calls, answered by nobody but this. */
let asked: { operation: string; body: Record<string, unknown> }[]
let answer: object

beforeEach(() => {
  asked = []
  amplify.configure({
    region: 'us-east-1',
    userPoolId: 'us-east-1_Rolecall1',
    userPoolClientId: 'c',
    identityPoolId: 'us-east-1:1',
    guestAccess: false,
    places: [],
  })
  vi.stubGlobal('fetch', (_url: URL, { headers, body }: { headers: Record<string, string>; body: string }) => {
    const operation = headers['x-amz-target']?.split('.')[1] ?? ''
    asked.push({ operation, body: JSON.parse(body) as Record<string, unknown> })
    return Promise.resolve(Response.json(answer))
  })
})

afterEach(() => vi.unstubAllGlobals())

const servicesOf = (options: SignInOutputs) => signInWithOptions(options, signInCalls)
const challenge = { ChallengeName: 'CUSTOM_CHALLENGE', Session: 's', ChallengeParameters: { USERNAME: 'rosa' } }

test('USER_PASSWORD_AUTH sends the password as it is, with the metadata', async () => {
  answer = { ChallengeName: 'SMS_MFA', Session: 's', ChallengeParameters: {} }
  await servicesOf({ authenticationFlowType: 'USER_PASSWORD_AUTH', clientMetadata }).handleSignIn(person)
  expect(asked).toMatchObject([
    {
      operation: 'InitiateAuth',
      body: {
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: person.username, PASSWORD: person.password },
        ClientMetadata: clientMetadata,
      },
    },
  ])
})

test('a challenge of the pool is asked for without a password, and its answer is sent with the metadata', async () => {
  answer = challenge
  const services = servicesOf({ authenticationFlowType: 'CUSTOM_WITHOUT_SRP', clientMetadata })
  const { nextStep } = await services.handleSignIn(person)
  expect(nextStep).toEqual({ signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE' })
  await services.handleConfirmSignIn({ challengeResponse: 'blue' })
  expect(asked).toMatchObject([
    { body: { AuthFlow: 'CUSTOM_AUTH', ClientMetadata: clientMetadata } },
    { body: { ChallengeResponses: { ANSWER: 'blue' }, ClientMetadata: clientMetadata } },
  ])
  expect(JSON.stringify(asked)).not.toContain(person.password)
})

test('a new account is made with the metadata, and who confirms it is signed in by the same flow', async () => {
  answer = { UserConfirmed: false, UserSub: 's', CodeDeliveryDetails: {} }
  const signUp = vi.fn(signInCalls.signUp)
  const options = { authenticationFlowType: 'USER_PASSWORD_AUTH', clientMetadata } as const
  await signInWithOptions(options, { ...signInCalls, signUp }).handleSignUp({
    ...person,
    options: { autoSignIn: true, userAttributes: { email: person.username } },
  })
  expect(asked).toMatchObject([{ operation: 'SignUp', body: { ClientMetadata: clientMetadata } }])
  expect(signUp.mock.calls).toMatchObject([
    [{ options: { autoSignIn: { authFlowType: 'USER_PASSWORD_AUTH', clientMetadata } } }],
  ])
})

test('without options everything is as Amplify has it', async () => {
  answer = challenge
  await servicesOf({}).handleSignIn(person)
  expect(asked[0]?.body).toMatchObject({ AuthFlow: 'USER_SRP_AUTH' })
  expect(asked[0]?.body).not.toHaveProperty('ClientMetadata')
})
