import {
  CognitoIdentityClient,
  DescribeIdentityPoolCommand,
  GetIdCommand,
  GetOpenIdTokenCommand,
  UpdateIdentityPoolCommand,
  type UpdateIdentityPoolCommandInput,
} from '@aws-sdk/client-cognito-identity'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { provider } from './idToken.ts'
import { poolOf } from './poolOf.ts'
import { adminsArn, IdentityPoolId, poolArn, startIdentityPool, type TestIdentityPool } from './startIdentityPool.ts'

let local: TestIdentityPool
beforeEach(async () => {
  local = await startIdentityPool()
})
afterEach(() => local.close())

const settings = { IdentityPoolId, IdentityPoolName: 'rolecall', AllowUnauthenticatedIdentities: true }
const update = (change: Partial<UpdateIdentityPoolCommandInput>, client = local.root) =>
  client.send(new UpdateIdentityPoolCommand({ ...settings, ...change }))

test('UpdateIdentityPool is allowed to who may, and switches the classic flow on', async () => {
  const client = local.userWho('cognito-identity:UpdateIdentityPool', poolArn)
  const updated = await update({ AllowClassicFlow: true }, client)
  expect(updated).toMatchObject({ ...settings, AllowClassicFlow: true })
  const { IdentityId } = await local.root.send(new GetIdCommand({ IdentityPoolId }))
  const { Token } = await local.root.send(new GetOpenIdTokenCommand({ IdentityId }))
  expect(Token?.split('.')).toHaveLength(3)
})

test('what is left out is switched off; roles stay', async () => {
  const { roles } = poolOf(local)
  const CognitoIdentityProviders = [{ ProviderName: provider, ClientId: 'another', ServerSideTokenCheck: true }]
  await update({ CognitoIdentityProviders, AllowUnauthenticatedIdentities: false })
  const pool = await local.root.send(new DescribeIdentityPoolCommand({ IdentityPoolId }))
  const off = { AllowUnauthenticatedIdentities: false, AllowClassicFlow: false }
  expect(pool).toMatchObject({ CognitoIdentityProviders, ...off })
  expect(poolOf(local).roles).toEqual(roles)
  expect((await errorOf(local.root.send(new GetIdCommand({ IdentityPoolId })))).name).toBe('NotAuthorizedException')
})

test('UpdateIdentityPool is denied to who may not', async () => {
  expect(await errorOf(update({}, local.clientFor('admin', CognitoIdentityClient)))).toEqual(
    local.refusal(adminsArn, 'cognito-identity:UpdateIdentityPool', poolArn),
  )
})

const malformed: [string, Partial<UpdateIdentityPoolCommandInput>, string][] = [
  ['id', { IdentityPoolId: 'pool' }, 'ValidationException'],
  ['name', { IdentityPoolName: 'a/b' }, 'ValidationException'],
  [
    'provider',
    { CognitoIdentityProviders: [{ ProviderName: 'example.test', ClientId: 'x' }] },
    'InvalidParameterException',
  ],
  [
    'provider without a client',
    { CognitoIdentityProviders: [{ ProviderName: provider }] },
    'InvalidParameterException',
  ],
]
test.each(malformed)('UpdateIdentityPool with a malformed %s is refused', async (_what, change, name) => {
  expect(await errorOf(update(change))).toMatchObject({ name, status: 400 })
})

test.each<Partial<UpdateIdentityPoolCommandInput>>([
  { SupportedLoginProviders: { 'graph.facebook.com': '1' } },
  { DeveloperProviderName: 'ours' },
  { OpenIdConnectProviderARNs: ['arn:aws:iam::123456789012:oidc-provider/example.test'] },
  { SamlProviderARNs: ['arn:aws:iam::123456789012:saml-provider/example'] },
])('UpdateIdentityPool refuses other providers: %j', async (change) => {
  expect(await errorOf(update(change))).toMatchObject({ name: 'NotImplemented', status: 400 })
})
