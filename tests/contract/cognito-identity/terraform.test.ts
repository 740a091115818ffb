/**
 * What Terraform's resources aws_cognito_identity_pool, aws_cognito_identity_pool_roles_attachment and
 * aws_cognito_identity_pool_provider_principal_tag send, in their order, and read back: a plan afterwards has to be
 * empty.
 */
import {
  CreateIdentityPoolCommand,
  type CreateIdentityPoolCommandInput,
  DeleteIdentityPoolCommand,
  DescribeIdentityPoolCommand,
  GetIdentityPoolRolesCommand,
  GetPrincipalTagAttributeMapCommand,
  SetIdentityPoolRolesCommand,
  type SetIdentityPoolRolesCommandInput,
  SetPrincipalTagAttributeMapCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateIdentityPoolCommand,
} from '@aws-sdk/client-cognito-identity'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setRole } from '../accountOf.ts'
import { errorOf } from '../errorOf.ts'
import { provider } from './idToken.ts'
import { arnOf, bare, poolTrust, userPoolProvider } from './makePool.ts'
import { startIdentityPool, type TestIdentityPool } from './startIdentityPool.ts'

let local: TestIdentityPool
let IdentityPoolId = ''
beforeAll(async () => {
  local = await startIdentityPool()
})
afterAll(() => local.close())

const pool: CreateIdentityPoolCommandInput = {
  IdentityPoolName: 'identity pool',
  AllowUnauthenticatedIdentities: false,
  AllowClassicFlow: false,
  DeveloperProviderName: 'my.developer',
  CognitoIdentityProviders: [userPoolProvider, { ...userPoolProvider, ClientId: 'web', ServerSideTokenCheck: true }],
  SupportedLoginProviders: { 'graph.facebook.com': '7346241598935552', 'accounts.google.com': '123.apps.example' },
  SamlProviderARNs: ['arn:aws:iam::123456789012:saml-provider/my-saml-provider'],
  OpenIdConnectProviderARNs: ['arn:aws:iam::123456789012:oidc-provider/id.example.test'],
  IdentityPoolTags: { Name: 'pool', stage: 'test' },
}
const read = async () => bare(await local.root.send(new DescribeIdentityPoolCommand({ IdentityPoolId })))

test('aws_cognito_identity_pool: what was created is read back, changed in place, and read back again', async () => {
  IdentityPoolId = (await local.root.send(new CreateIdentityPoolCommand(pool))).IdentityPoolId ?? ''
  expect(await read()).toEqual({ IdentityPoolId, ...pool })

  // Tags go by operations of their own; the update does not name them.
  const { IdentityPoolTags, SamlProviderARNs, ...rest } = pool
  const changed = { ...rest, AllowUnauthenticatedIdentities: true, CognitoIdentityProviders: [userPoolProvider] }
  const emptied = { SamlProviderARNs: [], OpenIdConnectProviderARNs: [], SupportedLoginProviders: {} }
  await local.root.send(new UpdateIdentityPoolCommand({ IdentityPoolId, ...changed, ...emptied }))
  const { OpenIdConnectProviderARNs, SupportedLoginProviders, ...left } = changed
  expect(await read()).toEqual({ IdentityPoolId, ...left, IdentityPoolTags })
  await local.root.send(new UpdateIdentityPoolCommand({ IdentityPoolId, ...changed, SamlProviderARNs }))
  expect(await read()).toEqual({
    IdentityPoolId,
    ...left,
    OpenIdConnectProviderARNs,
    SupportedLoginProviders,
    SamlProviderARNs,
    IdentityPoolTags,
  })

  const ResourceArn = arnOf(IdentityPoolId)
  await local.root.send(new UntagResourceCommand({ ResourceArn, TagKeys: ['stage'] }))
  await local.root.send(new TagResourceCommand({ ResourceArn, Tags: { Name: 'renamed' } }))
  expect((await read()).IdentityPoolTags).toEqual({ Name: 'renamed' })
})

test('aws_cognito_identity_pool_roles_attachment: set, changed, and taken away', async () => {
  const [one, two] = ['one', 'two'].map((name) => setRole(local, name, { trust: poolTrust }))
  const roles: Omit<SetIdentityPoolRolesCommandInput, 'IdentityPoolId'> = {
    Roles: { authenticated: one ?? '', unauthenticated: two ?? '' },
    RoleMappings: {
      'graph.facebook.com': {
        Type: 'Rules',
        AmbiguousRoleResolution: 'AuthenticatedRole',
        RulesConfiguration: {
          Rules: [{ Claim: 'isAdmin', MatchType: 'Equals', Value: 'paid', RoleARN: one }],
        },
      },
      [`${provider}:web`]: { Type: 'Token', AmbiguousRoleResolution: 'Deny' },
    },
  }
  const set = (change: object) =>
    local.root.send(new SetIdentityPoolRolesCommand({ IdentityPoolId, ...roles, ...change }))
  const rolesNow = async () => bare(await local.root.send(new GetIdentityPoolRolesCommand({ IdentityPoolId })))
  await set({})
  expect(await rolesNow()).toEqual({ IdentityPoolId, ...roles })
  await set({ Roles: { authenticated: two }, RoleMappings: undefined })
  expect(await rolesNow()).toEqual({ IdentityPoolId, Roles: { authenticated: two } })
  await set({ Roles: {}, RoleMappings: {} })
  expect(await rolesNow()).toEqual({ IdentityPoolId, Roles: {} })
})

test.each([provider, 'graph.facebook.com', 'my.developer', 'arn:aws:iam::123456789012:oidc-provider/id.example.test'])(
  'aws_cognito_identity_pool_provider_principal_tag of %s: set, changed to the defaults, and taken away',
  async (IdentityProviderName) => {
    const name = { IdentityPoolId, IdentityProviderName }
    const set = (change: object) => local.root.send(new SetPrincipalTagAttributeMapCommand({ ...name, ...change }))
    const map = async () => bare(await local.root.send(new GetPrincipalTagAttributeMapCommand(name)))
    const PrincipalTags = { department: 'custom:department' }
    await set({ UseDefaults: false, PrincipalTags })
    expect(await map()).toEqual({ ...name, UseDefaults: false, PrincipalTags })
    await set({ UseDefaults: true })
    expect(await map()).toEqual({ ...name, UseDefaults: true })
    await set({ UseDefaults: true, PrincipalTags: {} })
    expect((await map()).UseDefaults).toBe(true)
  },
)

test('aws_cognito_identity_pool: destroyed, and then not found', async () => {
  await local.root.send(new DeleteIdentityPoolCommand({ IdentityPoolId }))
  expect((await errorOf(read())).name).toBe('ResourceNotFoundException')
})
