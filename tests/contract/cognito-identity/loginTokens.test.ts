/** Every way in which a token is no login, at both operations that take one first. */
import { createHmac, createPublicKey } from 'node:crypto'
import {
  CognitoIdentityClient,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetOpenIdTokenForDeveloperIdentityCommand,
} from '@aws-sdk/client-cognito-identity'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localBackend } from '../../../emulator/seed/localBackend.ts'
import { publicJwk, type SigningKey, signToken } from '../../../emulator/tokens/jwt.ts'
import { poolKeys, type UserPoolKeys } from '../../../emulator/tokens/userPoolKeys.ts'
import { errorOf } from '../errorOf.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'
import { provider } from './idToken.ts'
import { developerProvider, makePool } from './makePool.ts'

const own = 'cognito-identity.amazonaws.com'
const saml = 'arn:aws:iam::123456789012:saml-provider/office'
const otherPool = 'us-east-1_Another01'
let now = Date.UTC(2026, 10, 20, 12)
const seconds = () => Math.floor(now / 1000)

let local: TestEmulator
let client: CognitoIdentityClient
let IdentityPoolId = ''
let keys: UserPoolKeys
let foreign: UserPoolKeys
beforeAll(async () => {
  local = await startEmulator({ clock: () => now })
  client = local.rootClient(CognitoIdentityClient, { systemClockOffset: now - Date.now() })
  IdentityPoolId = await makePool(client, {
    SupportedLoginProviders: { 'graph.facebook.com': '1', 'accounts.google.com': '2' },
    OpenIdConnectProviderARNs: ['arn:aws:iam::123456789012:oidc-provider/id.example.test/realm'],
    SamlProviderARNs: [saml],
  })
  keys = await poolKeys(local.emulator.store, localBackend.userPoolId)
  foreign = await poolKeys(local.emulator.store, otherPool)
})
afterAll(() => local.close())

const claims = (change: object = {}) => ({
  sub: 'p1',
  iss: `https://${provider}`,
  aud: localBackend.userPoolClientId,
  token_use: 'id',
  'cognito:username': 'p1',
  iat: seconds(),
  exp: seconds() + 3600,
  ...change,
})
const idToken = (change: object = {}) => signToken(keys.id, claims(change))
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
/** A token with another header, and whatever signature. */
const withHeader = (header: object, sign: (signed: string) => string) => {
  const signed = `${encode(header)}.${encode(claims())}`
  return `${signed}.${sign(signed)}`
}
const hmacWith = (secret: string | Buffer) => (signed: string) =>
  createHmac('sha256', secret).update(signed).digest('base64url')
const pemOf = (key: SigningKey) =>
  createPublicKey({ key: publicJwk(key), format: 'jwk' }).export({ type: 'spki', format: 'pem' })
const withClaims = (token: string, change: object) => {
  const [header, , signature] = token.split('.')
  return [header, encode(claims(change)), signature].join('.')
}

const getId = (Logins?: Record<string, string>) => client.send(new GetIdCommand({ IdentityPoolId, Logins }))
async function credentialsOfGuest(Logins: Record<string, string>) {
  const { IdentityId } = await getId()
  return client.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins }))
}
const ofDeveloper = (user = 'u1', pool = IdentityPoolId) => {
  const Logins = { [developerProvider]: user }
  return client.send(new GetOpenIdTokenForDeveloperIdentityCommand({ IdentityPoolId: pool, Logins }))
}
const refused = (message: string, name = 'NotAuthorizedException') => ({ name, message, status: 400 })
const mismatch = "Logins don't match. Please include at least one valid login for this identity or identity pool."
const signatureInvalid = 'Invalid login token. Token signature invalid.'
const notOpenId = 'Invalid login token. Not a valid OpenId Connect identity token.'
const otherIssuer = "Invalid login token. Issuer doesn't match providerName"
const unsupported = 'Token is not from a supported provider of this identity pool.'

const badTokens: [string, () => string, string | (() => string)][] = [
  [
    'expired',
    () => idToken({ exp: seconds() }),
    () => `Invalid login token. Token expired: ${seconds()} >= ${seconds()}`,
  ],
  [
    'not valid yet',
    () => idToken({ nbf: seconds() + 60 }),
    () => `Invalid login token. Token not valid yet: ${seconds()} < ${seconds() + 60}`,
  ],
  ['unsigned (alg none)', () => withHeader({ kid: keys.id.kid, alg: 'none' }, () => ''), signatureInvalid],
  [
    'unsigned, with the signature of a good one',
    () => withHeader({ kid: keys.id.kid, alg: 'none' }, () => idToken().split('.')[2] ?? ''),
    signatureInvalid,
  ],
  [
    'signed HS256 with the public key',
    () => withHeader({ kid: keys.id.kid, alg: 'HS256' }, hmacWith(pemOf(keys.id))),
    signatureInvalid,
  ],
  [
    'signed HS256 with the modulus',
    () => withHeader({ kid: keys.id.kid, alg: 'HS256' }, hmacWith(publicJwk(keys.id).n)),
    signatureInvalid,
  ],
  ['of an algorithm that user pools do not use', () => signToken(keys.id, claims(), 'RS512'), signatureInvalid],
  ['of an unknown kid', () => signToken({ ...keys.id, kid: 'another' }, claims()), signatureInvalid],
  ["of another pool's kid", () => signToken({ ...keys.id, kid: foreign.id.kid }, claims()), signatureInvalid],
  ["signed with another pool's key", () => signToken({ ...foreign.id, kid: keys.id.kid }, claims()), signatureInvalid],
  ['of a key that the token brings along', () => signToken({ ...foreign.id, kid: '' }, claims()), signatureInvalid],
  ['changed after it was signed', () => withClaims(idToken(), { sub: 'p2' }), signatureInvalid],
  [
    "another pool's",
    () => signToken(foreign.id, claims({ iss: `https://cognito-idp.us-east-1.amazonaws.com/${otherPool}` })),
    otherIssuer,
  ],
  [
    "an unknown pool's",
    () => idToken({ iss: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Nowhere01' }),
    otherIssuer,
  ],
  [
    "the right pool's in another region",
    () => idToken({ iss: `https://cognito-idp.eu-west-1.amazonaws.com/${localBackend.userPoolId}` }),
    otherIssuer,
  ],
  ["another client's", () => idToken({ aud: 'another' }), unsupported],
  [
    'of several audiences',
    () => idToken({ aud: [localBackend.userPoolClientId] }),
    'Invalid login token. Missing a required claim: aud',
  ],
  [
    'an access token',
    () =>
      signToken(keys.access, claims({ token_use: 'access', aud: undefined, client_id: localBackend.userPoolClientId })),
    'Invalid login token. Missing a required claim: aud',
  ],
  [
    "the identity pool's own",
    () => idToken({ iss: `https://${own}` }),
    "Invalid login token. Can't pass in a Cognito token.",
  ],
  ['no token', () => 'garbage', notOpenId],
  ['four parts', () => `${idToken()}.x`, notOpenId],
  ['a list of claims', () => `${encode({ alg: 'RS256' })}.${encode([])}.x`, notOpenId],
]

describe('ID-202: a token is refused that is', () => {
  test.each(badTokens)('%s: at GetId', async (_what, token, message) => {
    const sentence = typeof message === 'string' ? message : message()
    expect(await errorOf(getId({ [provider]: token() }))).toEqual(refused(sentence))
  })

  test.each(badTokens)('%s: at GetCredentialsForIdentity', async (_what, token, message) => {
    const sentence = typeof message === 'string' ? message : message()
    expect(await errorOf(credentialsOfGuest({ [provider]: token() }))).toEqual(refused(sentence))
  })

  test('good until its last second, and from its first one on', async () => {
    const token = idToken({ nbf: seconds(), exp: seconds() + 10 })
    await getId({ [provider]: token })
    now += 9_000
    await getId({ [provider]: token })
    now += 1_000
    expect((await errorOf(getId({ [provider]: token }))).message).toMatch(/Token expired: (\d+) >= \1$/)
  })
})

const outside: [string, string, () => string, string][] = [
  ['Facebook', 'graph.facebook.com', () => 'EAAGm0PX4ZCps', "Invalid login token. Couldn't verify signed token."],
  ['SAML', saml, () => 'PHNhbWxwOlJlc3BvbnNlPg==', "Invalid login token. Couldn't verify signed token."],
  ['Google, no ID token', 'accounts.google.com', () => 'ya29.a0Af', notOpenId],
  ['Google, of a user pool', 'accounts.google.com', () => idToken(), otherIssuer],
  [
    'Google',
    'accounts.google.com',
    () => idToken({ iss: 'accounts.google.com' }),
    "Invalid login token. Couldn't verify signed token.",
  ],
  [
    'OpenID Connect',
    'id.example.test/realm',
    () => idToken({ iss: 'https://id.example.test/realm' }),
    "Invalid login token. Couldn't verify signed token.",
  ],
  ['a provider that the pool does not have', 'www.amazon.com', () => 'Atza|x', unsupported],
  [
    'a user pool that the pool does not have',
    `cognito-idp.us-east-1.amazonaws.com/${otherPool}`,
    () => idToken(),
    unsupported,
  ],
]
describe('ID-216: a token from outside is refused as one that cannot be verified', () => {
  test.each(outside)('of %s', async (_what, name, token, message) => {
    expect(await errorOf(getId({ [name]: token() }))).toEqual(refused(message))
    expect(await errorOf(credentialsOfGuest({ [name]: token() }))).toEqual(refused(message))
  })

  test('one bad login among good ones is enough', async () => {
    expect(await errorOf(getId({ [provider]: idToken(), 'accounts.google.com': 'ya29.a0Af' }))).toEqual(
      refused(notOpenId),
    )
  })

  test("the developer provider's users do not come by themselves", async () => {
    const message = 'Please provide a valid public provider'
    const logins = { [developerProvider]: (await ofDeveloper()).Token ?? '' }
    expect(await errorOf(getId(logins))).toEqual(refused(message, 'InvalidParameterException'))
    expect(await errorOf(credentialsOfGuest(logins))).toEqual(refused(message, 'InvalidParameterException'))
  })
})

describe("ID-213: the pool's own token is refused", () => {
  const show = (IdentityId?: string, token = '', others: Record<string, string> = {}) =>
    client.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins: { [own]: token, ...others } }))

  test('at GetId, and beside another login', async () => {
    const { IdentityId, Token } = await ofDeveloper()
    const passed = refused("Invalid login token. Can't pass in a Cognito token.")
    expect(await errorOf(getId({ [own]: Token ?? '' }))).toEqual(passed)
    expect(await errorOf(show(IdentityId, Token, { [provider]: idToken() }))).toEqual(passed)
  })

  test("for another identity, of another pool's, and of a user pool", async () => {
    const { IdentityId, Token } = await ofDeveloper()
    const other = await ofDeveloper('u2')
    expect(await errorOf(show(other.IdentityId, Token))).toEqual(refused(mismatch))
    expect(await errorOf(show((await getId()).IdentityId, Token))).toEqual(refused(mismatch))
    const elsewhere = await ofDeveloper('u1', await makePool(client))
    expect(await errorOf(show(IdentityId, elsewhere.Token))).toEqual(refused(mismatch))
    expect(await errorOf(show(IdentityId, idToken()))).toEqual(refused(otherIssuer))
  })

  test('changed, unsigned, malformed, or expired', async () => {
    const { IdentityId, Token = '' } = await ofDeveloper()
    const [header = '', payload = '', signature = ''] = Token.split('.')
    const said = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { exp: number }
    const later = encode({ ...said, exp: said.exp + 3600 })
    const unsigned = encode({ ...(JSON.parse(Buffer.from(header, 'base64url').toString()) as object), alg: 'none' })
    expect(await errorOf(show(IdentityId, `${header}.${later}.${signature}`))).toEqual(refused(signatureInvalid))
    expect(await errorOf(show(IdentityId, `${unsigned}.${payload}.`))).toEqual(refused(signatureInvalid))
    expect(await errorOf(show(IdentityId, 'garbage'))).toEqual(refused(notOpenId))
    now += 900_000
    expect(await errorOf(show(IdentityId, Token))).toEqual(
      refused(`Invalid login token. Token expired: ${seconds()} >= ${said.exp}`),
    )
  })
})
