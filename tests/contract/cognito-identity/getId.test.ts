import { CognitoIdentityClient, GetIdCommand } from '@aws-sdk/client-cognito-identity'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localBackend } from '../../../emulator/seed/localBackend.ts'
import { identityPools } from '../../../emulator/services/cognito-identity/identityPools.ts'
import { errorOf } from '../errorOf.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'
import { idToken, provider } from './idToken.ts'

const { identityPoolId: IdentityPoolId } = localBackend
let local: TestEmulator
let client: CognitoIdentityClient

beforeAll(async () => {
  local = await startEmulator()
  client = local.rootClient(CognitoIdentityClient)
})

afterAll(() => local.close())

const getId = (Logins?: Record<string, string>, id: string = IdentityPoolId) =>
  client.send(new GetIdCommand({ IdentityPoolId: id, ...(Logins && { Logins }) }))
const tampered = (token: string) =>
  token.replace(/\.[^.]+$/, (signature) => `.${signature.slice(1).split('').reverse().join('')}`)

describe('GetId is allowed', () => {
  test('for guests, with a new identity each time', async () => {
    const [one, two] = [await getId(), await getId({})]
    expect(one.IdentityId).toMatch(/^us-east-1:[0-9a-f-]{36}$/)
    expect(two.IdentityId).not.toBe(one.IdentityId)
  })

  test('for a signed-in person, with the same identity each time', async () => {
    const [one, two] = [
      await getId({ [provider]: await idToken(local, 'p1') }),
      await getId({ [provider]: await idToken(local, 'p1') }),
    ]
    expect(two.IdentityId).toBe(one.IdentityId)
  })
})

describe('GetId is denied', () => {
  test('for guests where the pool has no room for them', async () => {
    const pools = identityPools(local.emulator.store)
    const pool = pools.get(IdentityPoolId)
    if (!pool) throw new Error('The pool was not seeded.')
    pools.set(IdentityPoolId, { ...pool, allowUnauthenticated: false })
    expect(await errorOf(getId())).toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Unauthenticated access is not supported for this identity pool.',
      status: 400,
    })
    pools.set(IdentityPoolId, pool)
  })

  const past = Math.floor(Date.now() / 1000) - 60
  test.each<[string, () => Promise<Record<string, string>>, string | RegExp]>([
    [
      "a provider that is not the pool's",
      async () => ({ 'accounts.google.com': await idToken(local, 'p') }),
      'Token is not from a supported provider of this identity pool.',
    ],
    [
      'another app client',
      async () => ({ [provider]: await idToken(local, 'p', { aud: 'another' }) }),
      'Token is not from a supported provider of this identity pool.',
    ],
    [
      "another pool's token",
      async () => ({
        [provider]: await idToken(local, 'p', { iss: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Other' }),
      }),
      "Invalid login token. Issuer doesn't match providerName",
    ],
    [
      'a tampered token',
      async () => ({ [provider]: tampered(await idToken(local, 'p')) }),
      'Invalid login token. Token signature invalid.',
    ],
    [
      'an expired token',
      async () => ({ [provider]: await idToken(local, 'p', { exp: past }) }),
      /^Invalid login token. Token expired: \d+ >= \d+$/,
    ],
    [
      'an access token',
      async () => ({ [provider]: await idToken(local, 'p', { token_use: 'access', aud: undefined }) }),
      'Invalid login token. Missing a required claim: aud',
    ],
    [
      'a token of the identity pool itself',
      async () => ({ [provider]: await idToken(local, 'p', { iss: 'https://cognito-identity.amazonaws.com' }) }),
      "Invalid login token. Can't pass in a Cognito token.",
    ],
    [
      'a malformed token',
      () => Promise.resolve({ [provider]: 'garbage' }),
      'Invalid login token. Not a valid OpenId Connect identity token.',
    ],
  ])('for %s', async (_name, logins, message) => {
    const refused = await errorOf(getId(await logins()))
    expect(refused).toMatchObject({ name: 'NotAuthorizedException', status: 400 })
    expect(refused.message).toMatch(message)
  })

  test('for an unknown pool', async () => {
    const id = 'us-east-1:00000000-0000-4000-8000-000000000000'
    expect(await errorOf(getId(undefined, id))).toEqual({
      name: 'ResourceNotFoundException',
      message: `IdentityPool '${id}' not found.`,
      status: 400,
    })
  })

  test('for signed-out people where the pool asks the user pool', async () => {
    const pools = identityPools(local.emulator.store)
    const pool = pools.get(IdentityPoolId)
    if (!pool) throw new Error('The pool was not seeded.')
    pools.set(IdentityPoolId, {
      ...pool,
      providers: pool.providers.map((one) => ({ ...one, serverSideTokenCheck: true })),
    })
    expect((await errorOf(getId({ [provider]: await idToken(local, 'p') }))).message).toBe('Token is inactive')
    pools.set(IdentityPoolId, pool)
  })
})

test.each(['', 'no-colon', 'us-east-1:NOT-HEX', `us-east-1:${'0'.repeat(60)}`])(
  'GetId with the malformed pool id %j is refused',
  async (id) => {
    expect((await errorOf(getId(undefined, id))).name).toBe('ValidationException')
  },
)
