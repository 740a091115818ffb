import { createPublicKey, verify } from 'node:crypto'
import { CognitoIdentityClient, GetIdCommand, GetOpenIdTokenCommand } from '@aws-sdk/client-cognito-identity'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { localBackend } from '../../../emulator/seed/localBackend.ts'
import { errorOf } from '../errorOf.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'
import { idToken, provider } from './idToken.ts'
import { changePool } from './poolOf.ts'

const { identityPoolId: IdentityPoolId } = localBackend
let local: TestEmulator
let client: CognitoIdentityClient

beforeAll(async () => {
  local = await startEmulator()
  client = local.rootClient(CognitoIdentityClient)
})
beforeEach(() => changePool(local, { allowClassicFlow: true, allowUnauthenticated: true, principalTags: {} }))
afterAll(() => local.close())

async function tokenFor(login?: string) {
  const Logins = login === undefined ? undefined : { [provider]: login }
  const { IdentityId } = await client.send(new GetIdCommand({ IdentityPoolId, Logins }))
  return client.send(new GetOpenIdTokenCommand({ IdentityId, Logins }))
}
const partOf = (token = '', part: number): object =>
  JSON.parse(Buffer.from(token.split('.')[part] ?? '', 'base64url').toString()) as object

describe('GetOpenIdToken is allowed where the pool allows the classic flow', () => {
  test('to a guest: a token that says so, for ten minutes', async () => {
    const before = Math.floor(Date.now() / 1000)
    const { IdentityId, Token } = await tokenFor()
    const claims = partOf(Token, 1) as { exp: number; iat: number }
    expect(claims).toEqual({
      sub: IdentityId,
      aud: IdentityPoolId,
      amr: ['unauthenticated'],
      iss: 'https://cognito-identity.amazonaws.com',
      exp: claims.iat + 600,
      iat: claims.iat,
    })
    expect(claims.iat).toBeGreaterThanOrEqual(before)
  })

  test('to a person: with the way of signing in, and the tags of the pool', async () => {
    changePool(local, { principalTags: { [provider]: { UseDefaults: true } } })
    const { Token } = await tokenFor(await idToken(local, 'p1'))
    expect(partOf(Token, 1)).toMatchObject({
      amr: ['authenticated', provider, `${provider}:CognitoSignIn:p1`],
      'https://aws.amazon.com/tags': {
        principal_tags: { username: ['p1'], client: [localBackend.userPoolClientId] },
        transitive_tag_keys: [],
      },
    })
  })

  test('with a signature that the published keys verify', async () => {
    const { Token = '' } = await tokenFor()
    const [header, payload, signature = ''] = Token.split('.')
    const { kid, alg } = partOf(Token, 0) as { kid: string; alg: string }
    const answer = await fetch(`${local.url}/.well-known/jwks_uri`)
    const { keys } = (await answer.json()) as { keys: Record<'kid' | 'alg' | 'n' | 'e' | 'kty', string>[] }
    const key = keys.find((one) => one.kid === kid && one.alg === alg)
    expect(alg).toBe('RS512')
    const publicKey = createPublicKey({ key: { ...key }, format: 'jwk' })
    const signed = Buffer.from(`${header}.${payload}`)
    expect(verify('RSA-SHA512', signed, publicKey, Buffer.from(signature, 'base64url'))).toBe(true)
    const description = await fetch(`${local.url}/.well-known/openid-configuration`)
    expect(await description.json()).toMatchObject({ issuer: 'https://cognito-identity.amazonaws.com' })
  })
})

describe('GetOpenIdToken is denied', () => {
  test('where the enhanced flow alone is allowed', async () => {
    changePool(local, { allowClassicFlow: false })
    expect(await errorOf(tokenFor())).toEqual({
      name: 'InvalidParameterException',
      message: 'Basic (classic) flow is not enabled, please use enhanced flow.',
      status: 400,
    })
  })

  test("to guests where there are none, and for somebody else's identity", async () => {
    const { IdentityId } = await tokenFor(await idToken(local, 'p1'))
    expect((await errorOf(client.send(new GetOpenIdTokenCommand({ IdentityId })))).message).toBe(
      `Access to Identity '${IdentityId}' is forbidden.`,
    )
    const guest = (await tokenFor()).IdentityId
    changePool(local, { allowUnauthenticated: false })
    expect((await errorOf(client.send(new GetOpenIdTokenCommand({ IdentityId: guest })))).message).toBe(
      'Unauthenticated access is not supported for this identity pool.',
    )
  })
})

test('GetOpenIdToken with an unknown or malformed identity id, or a bad login, is refused', async () => {
  const IdentityId = 'us-east-1:00000000-0000-4000-8000-000000000000'
  expect((await errorOf(client.send(new GetOpenIdTokenCommand({ IdentityId })))).name).toBe('ResourceNotFoundException')
  const malformed = client.send(new GetOpenIdTokenCommand({ IdentityId: 'garbage' }))
  expect((await errorOf(malformed)).name).toBe('ValidationException')
  const { Token } = await tokenFor()
  const guest = (await tokenFor()).IdentityId
  const cognitoToken = new GetOpenIdTokenCommand({ IdentityId: guest, Logins: { [provider]: Token ?? '' } })
  expect((await errorOf(client.send(cognitoToken))).message).toBe("Invalid login token. Can't pass in a Cognito token.")
})
