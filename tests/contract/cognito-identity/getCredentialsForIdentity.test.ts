import {
  CognitoIdentityClient,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetOpenIdTokenCommand,
} from '@aws-sdk/client-cognito-identity'
import { ListHostedZonesCommand, Route53Client } from '@aws-sdk/client-route-53'
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { rolesOf } from '../../../emulator/directory/role.ts'
import { localBackend } from '../../../emulator/seed/localBackend.ts'
import { identityPools } from '../../../emulator/services/cognito-identity/identityPools.ts'
import { setRole } from '../accountOf.ts'
import { errorOf } from '../errorOf.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'
import { groupClaims, idToken, provider } from './idToken.ts'
import { changePool } from './poolOf.ts'

const { identityPoolId: IdentityPoolId } = localBackend
const badConfiguration = {
  name: 'InvalidIdentityPoolConfigurationException',
  message: 'Invalid identity pool configuration. Check assigned IAM roles for this pool.',
  status: 400,
}
let local: TestEmulator
let client: CognitoIdentityClient

beforeEach(async () => {
  local = await startEmulator()
  client = local.rootClient(CognitoIdentityClient)
})

afterEach(() => local.close())

async function identityFor(token?: string): Promise<string> {
  const { IdentityId = '' } = await client.send(
    new GetIdCommand({ IdentityPoolId, ...(token && { Logins: { [provider]: token } }) }),
  )
  return IdentityId
}

function credentialsFor(IdentityId: string, token?: string, CustomRoleArn?: string) {
  const Logins = token === undefined ? undefined : { [provider]: token }
  return client.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins, CustomRoleArn }))
}

function signWith({ Credentials }: Awaited<ReturnType<typeof credentialsFor>>) {
  const { AccessKeyId = '', SecretKey = '', SessionToken = '' } = Credentials ?? {}
  return { credentials: { accessKeyId: AccessKeyId, secretAccessKey: SecretKey, sessionToken: SessionToken } }
}

async function notesOf(requestId: string | undefined): Promise<{ about: string; detail: Record<string, unknown> }[]> {
  const answer = await fetch(`${local.url}/_rolecall/decisions/${requestId}`)
  return ((await answer.json()) as { notes: { about: string; detail: Record<string, unknown> }[] }).notes
}

describe('GetCredentialsForIdentity is allowed', () => {
  test("for a guest, who gets the guest role within the guests' session policy", async () => {
    const before = Date.now()
    const answer = await credentialsFor(await identityFor())
    expect(answer.Credentials?.AccessKeyId).toMatch(/^ASIA/)
    const expires = answer.Credentials?.Expiration?.getTime() ?? 0
    expect(expires - before).toBeGreaterThan(3_590_000)
    const caller = await local.rootClient(STSClient, signWith(answer)).send(new GetCallerIdentityCommand({}))
    expect(caller.Arn).toBe('arn:aws:sts::123456789012:assumed-role/guest/CognitoIdentityCredentials')
    await local
      .rootClient(S3Client, signWith(answer))
      .send(new GetObjectCommand({ Bucket: 'team-photos', Key: 'public/welcome.txt' }))
    const refused = await errorOf(
      local.rootClient(Route53Client, signWith(answer)).send(new ListHostedZonesCommand({})),
    )
    expect(refused).toEqual({
      name: 'AccessDenied',
      message: `User: ${caller.Arn} is not authorized to perform: route53:ListHostedZones because no session policy allows the route53:ListHostedZones action`,
      status: 403,
    })
  })

  test.each<[string, object, string]>([
    ["nobody's group", {}, 'authenticated'],
    ['one group', groupClaims('readers'), 'readers'],
    ['several groups, one preferred', groupClaims('operators', 'readers'), 'operators'],
    [
      'several groups, none preferred',
      { ...groupClaims('operators', 'readers'), 'cognito:preferred_role': undefined },
      'authenticated',
    ],
  ])('for a person in %s, and tells the reasons afterwards', async (_name, claims, role) => {
    const token = await idToken(local, 'p1', claims)
    const answer = await credentialsFor(await identityFor(token), token)
    const caller = await local.rootClient(STSClient, signWith(answer)).send(new GetCallerIdentityCommand({}))
    expect(caller.Arn).toBe(`arn:aws:sts::123456789012:assumed-role/${role}/CognitoIdentityCredentials`)
    const notes = await notesOf(answer.$metadata.requestId)
    expect(notes.map(({ about }) => about)).toEqual(['identity', 'role', 'trust policy'])
    expect(notes[1]?.detail).toMatchObject({ kind: 'role', roleArn: `arn:aws:iam::123456789012:role/${role}` })
    expect(notes[2]?.detail).toMatchObject({ allowed: true })
  })

  test('for the role that is asked for, where the token offers it', async () => {
    const token = await idToken(local, 'p1', groupClaims('operators', 'readers'))
    const answer = await credentialsFor(await identityFor(token), token, 'arn:aws:iam::123456789012:role/readers')
    const caller = await local.rootClient(STSClient, signWith(answer)).send(new GetCallerIdentityCommand({}))
    expect(caller.Arn).toContain('assumed-role/readers/')
  })

  test("ID-213: for a token of the pool's own, which gives what its identity is: a guest's the guest role", async () => {
    changePool(local, { allowClassicFlow: true })
    const own = 'cognito-identity.amazonaws.com'
    const show = async (IdentityId: string, Logins?: Record<string, string>) => {
      const { Token = '' } = await client.send(new GetOpenIdTokenCommand({ IdentityId, Logins }))
      return client.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins: { [own]: Token } }))
    }
    const roleOf = async (answer: Awaited<ReturnType<typeof show>>) =>
      (await local.rootClient(STSClient, signWith(answer)).send(new GetCallerIdentityCommand({}))).Arn?.split('/')[1]
    const guest = await show(await identityFor())
    expect(await roleOf(guest)).toBe('guest')
    const zones = local.rootClient(Route53Client, signWith(guest)).send(new ListHostedZonesCommand({}))
    expect((await errorOf(zones)).message).toContain('no session policy allows')
    const token = await idToken(local, 'p1')
    expect(await roleOf(await show(await identityFor(token), { [provider]: token }))).toBe('authenticated')
  })

  test('for a guest who signs in: the identity stays, or becomes the one that the login had', async () => {
    const token = await idToken(local, 'p1')
    const first = await identityFor()
    expect((await credentialsFor(first, token)).IdentityId).toBe(first)
    const second = await identityFor()
    expect((await credentialsFor(second, token)).IdentityId).toBe(first)
    expect(await errorOf(credentialsFor(second))).toEqual({
      name: 'NotAuthorizedException',
      message: `Access to Identity '${second}' is forbidden.`,
      status: 400,
    })
  })
})

describe('GetCredentialsForIdentity is denied', () => {
  test("for the identity of a signed-in person without the login, and with somebody else's", async () => {
    const identity = await identityFor(await idToken(local, 'p1'))
    expect((await errorOf(credentialsFor(identity))).message).toBe(`Access to Identity '${identity}' is forbidden.`)
    expect(await errorOf(credentialsFor(identity, await idToken(local, 'p2')))).toMatchObject({
      name: 'NotAuthorizedException',
      message: "Logins don't match. Please include at least one valid login for this identity or identity pool.",
    })
  })

  test('for a role that the token does not offer', async () => {
    const token = await idToken(local, 'p1', groupClaims('readers'))
    const refused = await errorOf(
      credentialsFor(await identityFor(token), token, 'arn:aws:iam::123456789012:role/admins'),
    )
    expect(refused.name).toBe('NotAuthorizedException')
  })

  test('where the mapping says Deny and the token decides nothing', async () => {
    const pools = identityPools(local.emulator.store)
    const pool = pools.get(IdentityPoolId)
    if (!pool) throw new Error('The pool was not seeded.')
    const key = Object.keys(pool.roles.RoleMappings ?? {})[0] ?? ''
    pools.set(IdentityPoolId, {
      ...pool,
      roles: { ...pool.roles, RoleMappings: { [key]: { Type: 'Token', AmbiguousRoleResolution: 'Deny' } } },
    })
    const token = await idToken(local, 'p1')
    const guest = await identityFor()
    expect(await errorOf(credentialsFor(guest, token))).toMatchObject({
      name: 'NotAuthorizedException',
      message: `The ambiguous role mapping rules for: ${key} denied this request.`,
    })
    // Nothing was linked on the way: the identity is still the guest's.
    expect((await credentialsFor(guest)).IdentityId).toBe(guest)
  })

  test('where the role is gone, or its trust policy does not trust the identity; only the log says which', async () => {
    const roles = rolesOf(local.emulator.store)
    const readers = roles.get('readers')
    if (!readers) throw new Error('The roles were not seeded.')
    const token = await idToken(local, 'p1', groupClaims('readers'))
    const identity = await identityFor(token)
    roles.set('readers', { ...readers, trustPolicy: roles.get('guest')?.trustPolicy ?? readers.trustPolicy })
    expect(await errorOf(credentialsFor(identity, token))).toEqual(badConfiguration)
    roles.delete('readers')
    expect(await errorOf(credentialsFor(identity, token))).toEqual(badConfiguration)
  })

  test('for a role that the token does not name, though its trust policy lets in everybody of the pool', async () => {
    const token = await idToken(local, 'p1', groupClaims('operators', 'readers'))
    const identity = await identityFor(token)
    for (const name of ['admins', 'authenticated', 'guest'])
      expect(await errorOf(credentialsFor(identity, token, `arn:aws:iam::123456789012:role/${name}`))).toMatchObject({
        name: 'NotAuthorizedException',
      })
  })

  test('for a role of the token whose trust policy lets nobody in, or that is gone', async () => {
    const token = await idToken(local, 'p1', groupClaims('operators', 'readers'))
    const identity = await identityFor(token)
    const readers = 'arn:aws:iam::123456789012:role/readers'
    setRole(local, 'readers', { trust: [] })
    expect(await errorOf(credentialsFor(identity, token, readers))).toEqual(badConfiguration)
    rolesOf(local.emulator.store).delete('readers')
    expect(await errorOf(credentialsFor(identity, token, readers))).toEqual(badConfiguration)
  })

  test('for an identity that is not there', async () => {
    const id = 'us-east-1:00000000-0000-4000-8000-000000000000'
    expect(await errorOf(credentialsFor(id))).toEqual({
      name: 'ResourceNotFoundException',
      message: `Identity '${id}' not found.`,
      status: 400,
    })
  })
})

test.each(['', 'garbage', 'us-east-1:xyz'])(
  'GetCredentialsForIdentity with the malformed identity id %j is refused',
  async (id) => {
    expect((await errorOf(credentialsFor(id))).name).toBe('ValidationException')
  },
)
