import {
  CognitoIdentityClient,
  DescribeIdentityCommand,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetOpenIdTokenForDeveloperIdentityCommand,
  type GetOpenIdTokenForDeveloperIdentityCommandInput,
  SetIdentityPoolRolesCommand,
  type SetIdentityPoolRolesCommandInput,
  SetPrincipalTagAttributeMapCommand,
} from '@aws-sdk/client-cognito-identity'
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3'
import { AssumeRoleWithWebIdentityCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { identityPoolKeysOf } from '../../../emulator/tokens/identityPoolTokens.ts'
import type { SigningKey } from '../../../emulator/tokens/jwt.ts'
import { makeSigningKey } from '../../../emulator/tokens/makeSigningKey.ts'
import { setRole, signWith } from '../accountOf.ts'
import { errorOf } from '../errorOf.ts'
import { idToken, provider } from './idToken.ts'
import { arnOf, developerProvider, makePool, poolTrust } from './makePool.ts'
import { adminsArn, startIdentityPool, type TestIdentityPool } from './startIdentityPool.ts'

const own = 'cognito-identity.amazonaws.com'
let local: TestIdentityPool
let IdentityPoolId = ''
let key: SigningKey
beforeAll(async () => {
  local = await startIdentityPool()
  key = await makeSigningKey()
})
beforeEach(async () => {
  IdentityPoolId = await makePool(local.root)
  // Making one takes longer than all else.
  identityPoolKeysOf(local.emulator.store).set(IdentityPoolId, key)
  const authenticated = setRole(local, 'app', { trust: poolTrust, allow: [] })
  await local.root.send(new SetIdentityPoolRolesCommand({ IdentityPoolId, Roles: { authenticated } }))
})
afterAll(() => local.close())

type Input = Partial<GetOpenIdTokenForDeveloperIdentityCommandInput>
const tokenFor = (user: string, change: Input = {}, client = local.root) =>
  client.send(
    new GetOpenIdTokenForDeveloperIdentityCommand({ IdentityPoolId, Logins: { [developerProvider]: user }, ...change }),
  )
const credentialsFor = (IdentityId?: string, token = '') =>
  local.root.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins: { [own]: token } }))
const signerOf = ({ Credentials }: Awaited<ReturnType<typeof credentialsFor>>) =>
  signWith({ ...Credentials, SecretAccessKey: Credentials?.SecretKey })
const claimsOf = (token = '') =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>
const guest = async (pool = IdentityPoolId) =>
  (await local.root.send(new GetIdCommand({ IdentityPoolId: pool }))).IdentityId
const loginsOf = async (IdentityId?: string) =>
  (await local.root.send(new DescribeIdentityCommand({ IdentityId }))).Logins

describe('ID-213: GetOpenIdTokenForDeveloperIdentity is allowed', () => {
  test('to who may on this pool: one identity for each user, and a token of a quarter of an hour', async () => {
    const client = local.userWho('cognito-identity:GetOpenIdTokenForDeveloperIdentity', arnOf(IdentityPoolId))
    const { IdentityId, Token } = await tokenFor('u1', {}, client)
    expect((await tokenFor('u1', {}, client)).IdentityId).toBe(IdentityId)
    expect((await tokenFor('u2', {}, client)).IdentityId).not.toBe(IdentityId)
    const claims = claimsOf(Token)
    expect(claims).toEqual({
      sub: IdentityId,
      aud: IdentityPoolId,
      amr: ['authenticated', developerProvider, `${developerProvider}:${IdentityPoolId}:u1`],
      iss: `https://${own}`,
      exp: Number(claims.iat) + 900,
      iat: claims.iat,
    })
    const long = claimsOf((await tokenFor('u1', { TokenDuration: 86_400 })).Token)
    expect(Number(long.exp) - Number(long.iat)).toBe(86_400)
  })

  test("and the token gives the credentials of the pool's role for signed-in people", async () => {
    const { IdentityId, Token } = await tokenFor('u1')
    const answer = await credentialsFor(IdentityId, Token)
    expect(answer.IdentityId).toBe(IdentityId)
    const { Arn } = await local.rootClient(STSClient, signerOf(answer)).send(new GetCallerIdentityCommand({}))
    expect(Arn).toBe('arn:aws:sts::123456789012:assumed-role/app/CognitoIdentityCredentials')
  })

  test("the role's trust policy sees how the user signed in", async () => {
    const Condition = { 'ForAnyValue:StringLike': { [`${own}:amr`]: `${developerProvider}:*:u1` } }
    setRole(local, 'app', { trust: [{ ...poolTrust[0], Condition }] })
    const [one, two] = [await tokenFor('u1'), await tokenFor('u2')]
    await credentialsFor(one.IdentityId, one.Token)
    expect((await errorOf(credentialsFor(two.IdentityId, two.Token))).name).toBe(
      'InvalidIdentityPoolConfigurationException',
    )
  })

  test('with tags, which are those of the session where the trust policy allows it', async () => {
    const tagged = { StringEquals: { 'aws:PrincipalTag/team': 'blue' } }
    const allow = [{ Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*', Condition: tagged }] as const
    setRole(local, 'app', { allow })
    const list = async (PrincipalTags?: Record<string, string>) => {
      const { IdentityId, Token } = await tokenFor('u1', { PrincipalTags })
      const signer = signerOf(await credentialsFor(IdentityId, Token))
      return local.rootClient(S3Client, signer).send(new ListBucketsCommand({}))
    }
    await list({ team: 'blue' })
    expect((await errorOf(list({ team: 'red' }))).name).toBe('AccessDenied')
    expect((await errorOf(list())).name).toBe('AccessDenied')
    setRole(local, 'app', { trust: [{ ...poolTrust[0], Action: 'sts:AssumeRoleWithWebIdentity' }] })
    expect((await errorOf(list({ team: 'blue' }))).name).toBe('InvalidIdentityPoolConfigurationException')
  })

  test("or with those of the provider's map, where the caller names none", async () => {
    const map = { IdentityPoolId, IdentityProviderName: developerProvider, PrincipalTags: { person: 'sub' } }
    await local.root.send(new SetPrincipalTagAttributeMapCommand(map))
    const tagsOf = ({ Token }: { Token?: string }) => claimsOf(Token)['https://aws.amazon.com/tags']
    const { IdentityId, ...answer } = await tokenFor('u1')
    expect(tagsOf(answer)).toEqual({ principal_tags: { person: [IdentityId] }, transitive_tag_keys: [] })
    expect(tagsOf(await tokenFor('u1', { PrincipalTags: { team: 'blue' } }))).toEqual({
      principal_tags: { team: ['blue'] },
      transitive_tag_keys: [],
    })
  })

  test("and the developer provider's role mapping chooses the role", async () => {
    const RoleARN = setRole(local, 'other', { trust: poolTrust })
    const Value = `${developerProvider}:${IdentityPoolId}:u2`
    const RoleMappings: SetIdentityPoolRolesCommandInput['RoleMappings'] = {
      [developerProvider]: {
        Type: 'Rules',
        AmbiguousRoleResolution: 'Deny',
        RulesConfiguration: { Rules: [{ Claim: 'amr', MatchType: 'Contains', Value, RoleARN }] },
      },
    }
    await local.root.send(new SetIdentityPoolRolesCommand({ IdentityPoolId, Roles: {}, RoleMappings }))
    const [one, two] = [await tokenFor('u1'), await tokenFor('u2')]
    expect((await errorOf(credentialsFor(one.IdentityId, one.Token))).message).toBe(
      `The ambiguous role mapping rules for: ${developerProvider} denied this request.`,
    )
    const signer = signerOf(await credentialsFor(two.IdentityId, two.Token))
    const { Arn } = await local.rootClient(STSClient, signer).send(new GetCallerIdentityCommand({}))
    expect(Arn).toContain(':assumed-role/other/')
  })

  test('and STS takes the token for any role that trusts it', async () => {
    const RoleArn = setRole(local, 'other', { trust: poolTrust })
    const { Token, IdentityId } = await tokenFor('u1')
    const assume = { RoleArn, RoleSessionName: 'mine', WebIdentityToken: Token }
    const answer = await local.rootClient(STSClient).send(new AssumeRoleWithWebIdentityCommand(assume))
    expect(answer).toMatchObject({ SubjectFromWebIdentityToken: IdentityId, Audience: IdentityPoolId })
  })

  test('with a token of a user pool, too: both logins are linked to one identity', async () => {
    const Logins = { [provider]: await idToken(local, 'p1') }
    const { IdentityId, Token } = await tokenFor('u1', { Logins: { ...Logins, [developerProvider]: 'u1' } })
    expect(await loginsOf(IdentityId)).toEqual([developerProvider, provider])
    expect(claimsOf(Token).amr).toEqual([
      'authenticated',
      developerProvider,
      `${developerProvider}:${IdentityPoolId}:u1`,
      provider,
      `${provider}:CognitoSignIn:p1`,
    ])
    expect((await local.root.send(new GetIdCommand({ IdentityPoolId, Logins }))).IdentityId).toBe(IdentityId)
  })

  test("for an identity that the caller names: a guest's, a person's, also for a second user", async () => {
    const IdentityId = await guest()
    expect((await tokenFor('u1', { IdentityId })).IdentityId).toBe(IdentityId)
    expect((await tokenFor('u2', { IdentityId })).IdentityId).toBe(IdentityId)
    expect((await tokenFor('u2')).IdentityId).toBe(IdentityId)
    const Logins = { [provider]: await idToken(local, 'p1') }
    const person = (await local.root.send(new GetIdCommand({ IdentityPoolId, Logins }))).IdentityId
    expect((await tokenFor('u3', { IdentityId: person })).IdentityId).toBe(person)
  })
})

describe('GetOpenIdTokenForDeveloperIdentity is denied', () => {
  test('to who may not', async () => {
    const action = 'cognito-identity:GetOpenIdTokenForDeveloperIdentity'
    expect(await errorOf(tokenFor('u1', {}, local.clientFor('admin', CognitoIdentityClient)))).toEqual(
      local.refusal(adminsArn, action, arnOf(IdentityPoolId)),
    )
  })

  test.each<[string, Record<string, string>]>([
    ['another developer provider', { 'login.another.app': 'u1' }],
    ['a public provider alone', { 'graph.facebook.com': 'token' }],
    ['nobody', {}],
  ])("for %s: it is not the pool's", async (_what, Logins) => {
    expect(await errorOf(tokenFor('u1', { Logins }))).toEqual({
      name: 'NotAuthorizedException',
      message: 'This identity pool does not support the specified developer provider',
      status: 400,
    })
  })

  test('in a pool that has no developer provider', async () => {
    const without = await makePool(local.root, { DeveloperProviderName: undefined })
    expect((await errorOf(tokenFor('u1', { IdentityPoolId: without }))).name).toBe('NotAuthorizedException')
  })

  test('with a login whose token is bad, and then links nothing', async () => {
    const IdentityId = await guest()
    const Logins = { [developerProvider]: 'u1', [provider]: 'garbage' }
    expect(await errorOf(tokenFor('u1', { Logins, IdentityId }))).toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Invalid login token. Not a valid OpenId Connect identity token.',
    })
    expect(await loginsOf(IdentityId)).toBeUndefined()
  })

  test('for an identity where the user has another one, and for a login that leads to another one', async () => {
    await tokenFor('u1')
    expect(await errorOf(tokenFor('u1', { IdentityId: await guest() }))).toMatchObject({
      name: 'DeveloperUserAlreadyRegisteredException',
      status: 400,
    })
    const Logins = { [provider]: await idToken(local, 'p1') }
    await local.root.send(new GetIdCommand({ IdentityPoolId, Logins }))
    expect(await errorOf(tokenFor('u1', { Logins: { ...Logins, [developerProvider]: 'u1' } }))).toMatchObject({
      name: 'ResourceConflictException',
      status: 400,
    })
  })

  test('for identities that are not there, of another pool, or closed', async () => {
    const unknown = 'us-east-1:00000000-0000-4000-8000-000000000000'
    const elsewhere = await guest(await makePool(local.root))
    for (const IdentityId of [unknown, elsewhere]) {
      expect(await errorOf(tokenFor('u1', { IdentityId }))).toMatchObject({
        name: 'ResourceNotFoundException',
        message: `Identity '${IdentityId}' not found.`,
      })
    }
    const Logins = { [provider]: await idToken(local, 'p1') }
    await local.root.send(new GetIdCommand({ IdentityPoolId, Logins }))
    const closed = await guest()
    await local.root.send(new GetCredentialsForIdentityCommand({ IdentityId: closed, Logins }))
    expect(await errorOf(tokenFor('u1', { IdentityId: closed }))).toMatchObject({
      name: 'NotAuthorizedException',
      message: `Access to Identity '${closed}' is forbidden.`,
    })
  })

  test('an identity has 20 logins at most', async () => {
    const IdentityId = await guest()
    for (let n = 0; n < 20; n++) await tokenFor(`u${n}`, { IdentityId })
    expect((await errorOf(tokenFor('u20', { IdentityId }))).name).toBe('InvalidParameterException')
  })
})

const malformed: [string, Input, string][] = [
  ['pool id', { IdentityPoolId: 'pool' }, 'ValidationException'],
  ['identity id', { IdentityId: 'garbage' }, 'ValidationException'],
  ['duration of nothing', { TokenDuration: 0 }, 'ValidationException'],
  ['duration of more than a day', { TokenDuration: 86_401 }, 'ValidationException'],
  ['user of 1,025 characters', { Logins: { [developerProvider]: 'x'.repeat(1025) } }, 'InvalidParameterException'],
  ['tag of AWS', { PrincipalTags: { 'aws:team': 'x' } }, 'InvalidParameterException'],
  ['tag of a character that there is not', { PrincipalTags: { 'team!': 'x' } }, 'InvalidParameterException'],
]
test.each(malformed)(
  'GetOpenIdTokenForDeveloperIdentity with a malformed %s is refused',
  async (_what, change, name) => {
    expect(await errorOf(tokenFor('u1', change))).toMatchObject({ name, status: 400 })
  },
)
