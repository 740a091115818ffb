import {
  CognitoIdentityClient,
  DescribeIdentityCommand,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetOpenIdTokenForDeveloperIdentityCommand,
  ListIdentitiesCommand,
  UnlinkIdentityCommand,
} from '@aws-sdk/client-cognito-identity'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { idToken, provider } from './idToken.ts'
import { developerProvider, makePool } from './makePool.ts'
import { startIdentityPool, type TestIdentityPool } from './startIdentityPool.ts'

let local: TestIdentityPool
let IdentityPoolId = ''
/** Nobody has to sign. */
let anyone: CognitoIdentityClient
beforeAll(async () => {
  local = await startIdentityPool()
  IdentityPoolId = await makePool(local.root)
  anyone = new CognitoIdentityClient({ endpoint: local.url, region: 'us-east-1', maxAttempts: 1 })
})
afterAll(() => local.close())

const loginsOf = async (person: string) => ({ [provider]: await idToken(local, person) })
const getId = async (Logins?: Record<string, string>) =>
  (await anyone.send(new GetIdCommand({ IdentityPoolId, Logins }))).IdentityId ?? ''
const unlink = (IdentityId: string, Logins: Record<string, string>, LoginsToRemove = [provider]) =>
  anyone.send(new UnlinkIdentityCommand({ IdentityId, Logins, LoginsToRemove }))
const forbidden = (id: string) => ({
  name: 'NotAuthorizedException',
  message: `Access to Identity '${id}' is forbidden.`,
  status: 400,
})

describe('ID-215: UnlinkIdentity is allowed to who shows a login of the identity', () => {
  test("without the last one it is nobody's: not theirs, no guest's, and hidden where asked", async () => {
    const Logins = await loginsOf('p1')
    const identity = await getId(Logins)
    await unlink(identity, Logins)
    expect(await errorOf(anyone.send(new GetCredentialsForIdentityCommand({ IdentityId: identity })))).toEqual(
      forbidden(identity),
    )
    expect(await errorOf(anyone.send(new GetCredentialsForIdentityCommand({ IdentityId: identity, Logins })))).toEqual(
      forbidden(identity),
    )
    expect(await errorOf(unlink(identity, Logins))).toEqual(forbidden(identity))
    const described = await local.root.send(new DescribeIdentityCommand({ IdentityId: identity }))
    expect(described.Logins).toBeUndefined()
    const ids = async (only: { HideDisabled: boolean }) => {
      const list = new ListIdentitiesCommand({ IdentityPoolId, MaxResults: 60, ...only })
      return (await local.root.send(list)).Identities?.map(({ IdentityId }) => IdentityId)
    }
    expect(await ids({ HideDisabled: false })).toContain(identity)
    expect(await ids({ HideDisabled: true })).not.toContain(identity)
    expect(await getId(Logins)).not.toBe(identity)
  })

  test('and the others stay', async () => {
    const Logins = await loginsOf('p2')
    const user = { IdentityPoolId, Logins: { ...Logins, [developerProvider]: 'u2' } }
    const { IdentityId = '' } = await local.root.send(new GetOpenIdTokenForDeveloperIdentityCommand(user))
    await unlink(IdentityId, Logins)
    const described = await local.root.send(new DescribeIdentityCommand({ IdentityId }))
    expect(described.Logins).toEqual([developerProvider])
    expect(await getId(Logins)).not.toBe(IdentityId)
  })
})

describe('UnlinkIdentity is denied', () => {
  test("without a login of the identity: to somebody else, and for a guest's", async () => {
    const identity = await getId(await loginsOf('p3'))
    const message = "Logins don't match. Please include at least one valid login for this identity or identity pool."
    const mismatch = { name: 'NotAuthorizedException', message, status: 400 }
    expect(await errorOf(unlink(identity, await loginsOf('p4')))).toEqual(mismatch)
    expect(await errorOf(unlink(identity, {}))).toEqual(mismatch)
    expect(await errorOf(unlink(await getId(), await loginsOf('p3')))).toEqual(mismatch)
    expect(await getId(await loginsOf('p3'))).toBe(identity)
  })

  test('with a token that is no login', async () => {
    const identity = await getId(await loginsOf('p5'))
    const own = { 'cognito-identity.amazonaws.com': 'token' }
    expect((await errorOf(unlink(identity, own))).message).toBe("Invalid login token. Can't pass in a Cognito token.")
    expect((await errorOf(unlink(identity, { [provider]: 'x' }))).message).toBe(
      'Invalid login token. Not a valid OpenId Connect identity token.',
    )
  })
})

test('UnlinkIdentity with an unknown identity, a provider that is not linked, or malformed input, is refused', async () => {
  const Logins = await loginsOf('p6')
  const identity = await getId(Logins)
  const unknown = 'us-east-1:00000000-0000-4000-8000-000000000000'
  expect((await errorOf(unlink(unknown, Logins))).name).toBe('ResourceNotFoundException')
  expect((await errorOf(unlink(identity, Logins, ['graph.facebook.com']))).name).toBe('ResourceNotFoundException')
  expect((await errorOf(unlink('garbage', Logins))).name).toBe('ValidationException')
  expect((await errorOf(unlink(identity, Logins, ['']))).name).toBe('ValidationException')
  expect((await errorOf(unlink(identity, Logins, []))).name).toBe('InvalidParameterException')
  expect(await errorOf(unlink(identity, Logins, [developerProvider]))).toMatchObject({
    name: 'InvalidParameterException',
    message: 'Please provide a valid public provider',
  })
})
