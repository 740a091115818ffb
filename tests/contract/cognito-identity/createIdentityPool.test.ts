import {
  CognitoIdentityClient,
  CreateIdentityPoolCommand,
  type CreateIdentityPoolCommandInput,
  DescribeIdentityPoolCommand,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetIdentityPoolRolesCommand,
} from '@aws-sdk/client-cognito-identity'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { identityPools } from '../../../emulator/services/cognito-identity/identityPools.ts'
import { addUser } from '../accountOf.ts'
import { errorOf } from '../errorOf.ts'
import { idToken, provider } from './idToken.ts'
import { bare, userPoolProvider } from './makePool.ts'
import { adminsArn, startIdentityPool, type TestIdentityPool } from './startIdentityPool.ts'

let local: TestIdentityPool
beforeAll(async () => {
  local = await startIdentityPool()
})
afterAll(() => local.close())

const least = { IdentityPoolName: 'a pool, of ours', AllowUnauthenticatedIdentities: false }
const create = (change: Partial<CreateIdentityPoolCommandInput> = {}, client = local.root) =>
  client.send(new CreateIdentityPoolCommand({ ...least, ...change }))
const settingsOf = async (IdentityPoolId?: string) =>
  bare(await local.root.send(new DescribeIdentityPoolCommand({ IdentityPoolId })))

const everything: CreateIdentityPoolCommandInput = {
  IdentityPoolName: 'everything',
  AllowUnauthenticatedIdentities: true,
  AllowClassicFlow: true,
  SupportedLoginProviders: { 'graph.facebook.com': '7346241598935552', 'accounts.google.com': '1-a.apps.example' },
  DeveloperProviderName: 'login.example.app',
  OpenIdConnectProviderARNs: ['arn:aws:iam::123456789012:oidc-provider/id.example.test'],
  CognitoIdentityProviders: [
    userPoolProvider,
    { ...userPoolProvider, ClientId: 'another', ServerSideTokenCheck: true },
    { ...userPoolProvider, ProviderName: 'cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Other' },
  ],
  SamlProviderARNs: ['arn:aws:iam::123456789012:saml-provider/b', 'arn:aws:iam::123456789012:saml-provider/a'],
  IdentityPoolTags: { team: 'blue', empty: '' },
}

describe('CreateIdentityPool is allowed', () => {
  test('ID-212: to who may, and each pool has an id of its own in the region that was signed for', async () => {
    const client = local.userWho('cognito-identity:CreateIdentityPool')
    const ids = [(await create({}, client)).IdentityPoolId, (await create({}, client)).IdentityPoolId]
    expect(new Set(ids).size).toBe(2)
    for (const id of ids) expect(id).toMatch(/^us-east-1:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f-]{17}$/)
    const elsewhere = local.rootClient(CognitoIdentityClient, { region: 'eu-west-1' })
    expect((await create({}, elsewhere)).IdentityPoolId).toMatch(/^eu-west-1:/)
  })

  test('with every setting, and answers and keeps exactly these', async () => {
    const answered = bare(await create(everything))
    expect(answered).toEqual({ IdentityPoolId: answered.IdentityPoolId, ...everything })
    expect(await settingsOf(answered.IdentityPoolId)).toEqual(answered)
  })

  test('with the fewest settings: what is left out is off, and nothing is added', async () => {
    const { IdentityPoolId } = await create()
    expect(await settingsOf(IdentityPoolId)).toEqual({
      IdentityPoolId,
      ...least,
      AllowClassicFlow: false,
      CognitoIdentityProviders: [],
      IdentityPoolTags: {},
    })
  })

  test('and such a pool has no roles: nobody gets credentials', async () => {
    const { IdentityPoolId } = await create({
      AllowUnauthenticatedIdentities: true,
      CognitoIdentityProviders: [userPoolProvider],
    })
    const { Roles, RoleMappings } = await local.root.send(new GetIdentityPoolRolesCommand({ IdentityPoolId }))
    expect([Roles, RoleMappings]).toEqual([{}, undefined])
    for (const Logins of [undefined, { [provider]: await idToken(local, 'p1') }]) {
      const { IdentityId } = await local.root.send(new GetIdCommand({ IdentityPoolId, Logins }))
      expect(
        await errorOf(local.root.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins }))),
      ).toMatchObject({ name: 'InvalidIdentityPoolConfigurationException' })
    }
  })
})

describe('CreateIdentityPool is denied', () => {
  test('to who may not', async () => {
    expect(await errorOf(create({}, local.clientFor('admin', CognitoIdentityClient)))).toEqual(
      local.refusal(adminsArn, 'cognito-identity:CreateIdentityPool'),
    )
  })

  test('without the tags that a policy asks for', async () => {
    const credentials = addUser(local, 'tagger', [
      {
        Effect: 'Allow',
        Action: 'cognito-identity:CreateIdentityPool',
        Resource: '*',
        Condition: { StringEquals: { 'aws:RequestTag/team': 'blue' } },
      },
    ])
    const client = local.rootClient(CognitoIdentityClient, { credentials })
    await create({ IdentityPoolTags: { team: 'blue' } }, client)
    expect((await errorOf(create({ IdentityPoolTags: { team: 'red' } }, client))).name).toBe('AccessDeniedException')
    expect((await errorOf(create({}, client))).name).toBe('AccessDeniedException')
  })
})

describe('CreateIdentityPool is refused', () => {
  const tags = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, 'v']))
  const userPools = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ ProviderName: provider, ClientId: `client${n}` }))
  const oidc = 'arn:aws:iam::123456789012:oidc-provider/id.example.test'

  test.each<[string, Partial<CreateIdentityPoolCommandInput>, string]>([
    ['malformed name', { IdentityPoolName: 'a/b' }, 'ValidationException'],
    ['name of 129 characters', { IdentityPoolName: 'x'.repeat(129) }, 'ValidationException'],
    ['malformed developer provider', { DeveloperProviderName: 'a b' }, 'ValidationException'],
    [
      'client of a malformed id',
      { CognitoIdentityProviders: [{ ...userPoolProvider, ClientId: 'a-b' }] },
      'ValidationException',
    ],
    [
      'provider that is no user pool',
      { CognitoIdentityProviders: [{ ...userPoolProvider, ProviderName: 'example.test' }] },
      'InvalidParameterException',
    ],
    ['public provider that is none', { SupportedLoginProviders: { 'example.test': '1' } }, 'InvalidParameterException'],
    ['malformed app id', { SupportedLoginProviders: { 'www.amazon.com': 'a b' } }, 'ValidationException'],
    [
      'ARN of another kind for OpenID Connect',
      { OpenIdConnectProviderARNs: ['arn:aws:iam::123456789012:saml-provider/a'] },
      'InvalidParameterException',
    ],
    ['ARN of another kind for SAML', { SamlProviderARNs: [oidc] }, 'InvalidParameterException'],
    ['text that is no ARN', { SamlProviderARNs: ['no arn, and long enough'] }, 'InvalidParameterException'],
    ['tag key of AWS', { IdentityPoolTags: { 'aws:team': 'x' } }, 'InvalidParameterException'],
    ['tag key of 129 characters', { IdentityPoolTags: { ['k'.repeat(129)]: 'x' } }, 'InvalidParameterException'],
    ['tag value of 257 characters', { IdentityPoolTags: { k: 'x'.repeat(257) } }, 'ValidationException'],
    ['51 tags', { IdentityPoolTags: tags(51) }, 'InvalidParameterException'],
    ['51 user pools', { CognitoIdentityProviders: userPools(51) }, 'LimitExceededException'],
  ])('with malformed input or too much of it, a %s', async (_what, change, name) => {
    expect(await errorOf(create(change))).toMatchObject({ name, status: 400 })
  })

  test('not with as many as there may be', async () => {
    const { IdentityPoolId } = await create({ CognitoIdentityProviders: userPools(50), IdentityPoolTags: tags(50) })
    const { CognitoIdentityProviders, IdentityPoolTags } = await settingsOf(IdentityPoolId)
    expect([CognitoIdentityProviders?.length, Object.keys(IdentityPoolTags ?? {}).length]).toEqual([50, 50])
  })

  test('where the region has 1,000 pools already, and not in another one', async () => {
    const full = local.rootClient(CognitoIdentityClient, { region: 'ap-south-1' })
    const pools = identityPools(local.emulator.store)
    local.emulator.store.transaction(() => {
      for (let n = 0; n < 999; n++) {
        const id = `ap-south-1:${String(n).padStart(8, '0')}-0000-4000-8000-000000000000`
        pools.set(id, { id, name: 'many', allowUnauthenticated: false, providers: [], roles: { Roles: {} } })
      }
    })
    await create({}, full)
    expect(await errorOf(create({}, full))).toMatchObject({ name: 'LimitExceededException', status: 400 })
    await create()
  })
})
