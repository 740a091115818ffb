// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { configureAuth, currentSession, enterAsGuest, leaveGuest, onAuthChange, onTokensRenewed } from './auth.ts'
import type { AwsConfig } from '../configuration/configuration.ts'

/** Stands for Amplify: its tokens, its events, and what it was configured with. */
const amplify = vi.hoisted(() => ({
  tokens: null as unknown,
  credentials: (): Promise<unknown> => Promise.resolve({}),
  configured: [] as unknown[],
  hear: (_event: { payload: object }): void => undefined,
  options: undefined as unknown,
}))

vi.mock('aws-amplify', async (original) => ({
  ...(await original<object>()),
  Amplify: { configure: (config: unknown) => amplify.configured.push(config) },
}))
vi.mock('aws-amplify/auth', () => ({ signOut: vi.fn() }))
vi.mock('aws-amplify/auth/cognito', () => ({
  cognitoUserPoolsTokenProvider: { getTokens: () => Promise.resolve(amplify.tokens) },
  cognitoCredentialsProvider: {
    clearCredentials: () => Promise.resolve(),
    clearCredentialsAndIdentityId: () => Promise.resolve(),
  },
}))
vi.mock('aws-amplify/utils', () => ({
  I18n: { putVocabulariesForLanguage: vi.fn(), setLanguage: vi.fn() },
  Hub: {
    listen: (_channel: string, hear: typeof amplify.hear, options: unknown) => {
      amplify.hear = hear
      amplify.options = options
    },
  },
}))
vi.mock('./credentials.ts', () => ({
  sessionCredentials: () => amplify.credentials(),
  currentCredentials: () => ({ identityId: 'us-east-1:1' }),
  dropCredentials: vi.fn(),
}))

const config: AwsConfig = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_Rolecall1',
  userPoolClientId: 'c',
  identityPoolId: 'us-east-1:1',
  guestAccess: true,
  places: [],
}
const url = 'http://127.0.0.1:4566'
const claims = { sub: 's', email: 'rosa@example.test', preferred_username: 'Rosa', 'cognito:groups': ['readers'] }

beforeEach(() => {
  localStorage.clear()
  amplify.tokens = null
  amplify.credentials = () => Promise.resolve({})
  configureAuth(config)
})

test('endpoints go to Amplify only where the backend names some', () => {
  expect(amplify.configured.at(-1)).not.toHaveProperty('Auth.Cognito.userPoolEndpoint')
  configureAuth({ ...config, endpoints: { userPool: url, identityPool: url, s3: url, route53: url, sts: url } })
  expect(amplify.configured.at(-1)).toMatchObject({
    Auth: { Cognito: { userPoolEndpoint: url, identityPoolEndpoint: url, passwordFormat: { minLength: 8 } } },
  })
})

test('a session is read from the ID token', async () => {
  amplify.tokens = { idToken: { payload: claims }, signInDetails: { authFlowType: 'USER_SRP_AUTH' } }
  expect(await currentSession()).toEqual({
    kind: 'signed-in',
    sub: 's',
    email: 'rosa@example.test',
    preferredUsername: 'Rosa',
    groups: ['readers'],
    claims,
    signInFlow: 'USER_SRP_AUTH',
    identityId: 'us-east-1:1',
  })
})

test('6.1: a refusal of the identity pool is part of the session', async () => {
  amplify.tokens = { idToken: { payload: claims } }
  amplify.credentials = () =>
    Promise.reject(
      Object.assign(new Error('Invalid identity pool configuration.'), {
        name: 'InvalidIdentityPoolConfigurationException',
      }),
    )
  expect(await currentSession()).toMatchObject({
    kind: 'signed-in',
    identityProblem: {
      code: 'InvalidIdentityPoolConfigurationException',
      message: 'Invalid identity pool configuration.',
    },
  })
})

test('nobody is a guest before choosing to be one, and guests can leave', async () => {
  expect(await currentSession()).toEqual({ kind: 'signed-out' })
  await enterAsGuest()
  expect(await currentSession()).toEqual({ kind: 'guest', identityId: 'us-east-1:1' })
  await leaveGuest()
  expect(await currentSession()).toEqual({ kind: 'signed-out' })
})

test('where guests are not allowed nobody becomes one', async () => {
  configureAuth({ ...config, guestAccess: false })
  await enterAsGuest()
  expect(await currentSession()).toEqual({ kind: 'signed-out' })
})

test.each([
  ['signedIn', undefined, ['signed-in']],
  ['signedOut', undefined, ['signed-out']],
  ['tokenRefresh', undefined, ['renewed']],
  ['tokenRefresh_failure', 'NotAuthorizedException', ['ended']],
  ['tokenRefresh_failure', 'RefreshTokenReuseException', ['ended']],
  ['tokenRefresh_failure', 'NetworkError', []],
  ['tokenRefresh_failure', undefined, []],
])("Amplify's %s (%s) is told as %j", async (event, errorName, expected) => {
  const told: string[] = []
  const ends = [onAuthChange((change) => told.push(change)), onTokensRenewed(() => told.push('renewed'))]
  amplify.hear({ payload: { event, data: { error: errorName && { name: errorName } } } })
  await new Promise((resolve) => setTimeout(resolve))
  expect(told).toEqual(expected)
  for (const end of ends) end()
})

test('what other tabs do is heard too', () => {
  expect(amplify.options).toEqual({ enableCrossTabEvents: true })
})
