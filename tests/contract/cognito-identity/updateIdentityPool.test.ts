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
import { IdentityPoolId, operatorsArn, poolArn, startIdentityPool, type TestIdentityPool } from './startIdentityPool.ts'

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
  expect(await errorOf(update({}, local.clientFor('otto', CognitoIdentityClient)))).toEqual(
    local.refusal(operatorsArn, 'cognito-identity:UpdateIdentityPool', poolArn),
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

const others = {
  SupportedLoginProviders: { 'graph.facebook.com': '1' },
  OpenIdConnectProviderARNs: ['arn:aws:iam::123456789012:oidc-provider/example.test'],
  SamlProviderARNs: ['arn:aws:iam::123456789012:saml-provider/example'],
} satisfies Partial<UpdateIdentityPoolCommandInput>

test('ID-217: providers that are no user pools are kept and told, and gone once they are left out', async () => {
  const updated = await update(others)
  expect(updated).toMatchObject(others)
  expect(await local.root.send(new DescribeIdentityPoolCommand({ IdentityPoolId }))).toMatchObject(others)
  const without = await update({})
  for (const member of Object.keys(others)) expect(without).not.toHaveProperty(member)
})

test('ID-217: the developer provider is set once: it stays where it is left out, and cannot be another one', async () => {
  const DeveloperProviderName = 'login.example.app'
  expect((await update({})).DeveloperProviderName).toBeUndefined()
  expect((await update({ DeveloperProviderName })).DeveloperProviderName).toBe(DeveloperProviderName)
  expect((await update({})).DeveloperProviderName).toBe(DeveloperProviderName)
  expect((await update({ DeveloperProviderName })).DeveloperProviderName).toBe(DeveloperProviderName)
  expect(await errorOf(update({ DeveloperProviderName: 'login.another.app' }))).toMatchObject({
    name: 'InvalidParameterException',
    status: 400,
  })
})

test('ID-217: tags are replaced where they are given, and stay where they are left out', async () => {
  expect((await update({ IdentityPoolTags: { team: 'blue', stage: 'test' } })).IdentityPoolTags).toEqual({
    team: 'blue',
    stage: 'test',
  })
  expect((await update({ IdentityPoolTags: { team: 'red' } })).IdentityPoolTags).toEqual({ team: 'red' })
  expect((await update({})).IdentityPoolTags).toEqual({ team: 'red' })
  expect((await update({ IdentityPoolTags: {} })).IdentityPoolTags).toEqual({})
})

test('a pool of another region is not known', async () => {
  const elsewhere = local.rootClient(CognitoIdentityClient, { region: 'eu-west-1' })
  expect(await errorOf(update({}, elsewhere))).toMatchObject({
    name: 'ResourceNotFoundException',
    message: `IdentityPool '${IdentityPoolId}' not found.`,
  })
})
