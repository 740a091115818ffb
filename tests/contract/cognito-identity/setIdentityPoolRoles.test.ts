import {
  CognitoIdentityClient,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  type RoleMapping,
  SetIdentityPoolRolesCommand,
  type SetIdentityPoolRolesCommandInput,
} from '@aws-sdk/client-cognito-identity'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { localBackend } from '../../../emulator/seed/localBackend.ts'
import { setRole, signWith } from '../accountOf.ts'
import { decisionsOf, problemOf } from '../decisionsOf.ts'
import { errorOf } from '../errorOf.ts'
import { idToken, provider } from './idToken.ts'
import { poolOf } from './poolOf.ts'
import { IdentityPoolId, operatorsArn, startIdentityPool, type TestIdentityPool } from './startIdentityPool.ts'

const role = (name: string) => `arn:aws:iam::123456789012:role/${name}`
const Roles = { authenticated: role('authenticated'), unauthenticated: role('guest') }
const providerKey = `${provider}:${localBackend.userPoolClientId}`
const ruled = (AmbiguousRoleResolution: RoleMapping['AmbiguousRoleResolution'] = 'Deny') =>
  ({
    [providerKey]: {
      Type: 'Rules',
      AmbiguousRoleResolution,
      RulesConfiguration: {
        Rules: [
          { Claim: 'custom:team', MatchType: 'Equals', Value: 'zones', RoleARN: role('operators') },
          { Claim: 'email', MatchType: 'StartsWith', Value: 'boss@', RoleARN: role('admins') },
          { Claim: 'cognito:groups', MatchType: 'Contains', Value: 'view', RoleARN: role('readers') },
          { Claim: 'custom:team', MatchType: 'NotEqual', Value: 'none', RoleARN: role('authenticated') },
        ],
      },
    },
  }) satisfies SetIdentityPoolRolesCommandInput['RoleMappings']

let local: TestIdentityPool
beforeEach(async () => {
  local = await startIdentityPool()
})
afterEach(() => local.close())

const set = (change: Partial<SetIdentityPoolRolesCommandInput>, client = local.root) =>
  client.send(new SetIdentityPoolRolesCommand({ IdentityPoolId, Roles, ...change }))

async function roleFor(claims: object): Promise<string | undefined> {
  const Logins = { [provider]: await idToken(local, 'p1', claims) }
  const { IdentityId } = await local.root.send(new GetIdCommand({ IdentityPoolId, Logins }))
  const { Credentials } = await local.root.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins }))
  const signer = signWith({ ...Credentials, SecretAccessKey: Credentials?.SecretKey })
  const { Arn } = await local.rootClient(STSClient, signer).send(new GetCallerIdentityCommand({}))
  return Arn?.split('/')[1]
}

describe('SetIdentityPoolRoles is allowed', () => {
  test('to who may pass the roles, and replaces what was there', async () => {
    const actions = ['cognito-identity:SetIdentityPoolRoles', 'iam:PassRole']
    await set({ Roles: { unauthenticated: role('readers') } }, local.userWho(actions))
    expect(poolOf(local).roles).toEqual({ Roles: { unauthenticated: role('readers') } })
  })

  test.each<[string, object, string]>([
    ['Equals', { 'custom:team': 'zones', email: 'boss@example.test' }, 'operators'],
    ['StartsWith', { 'custom:team': 'none', email: 'boss@example.test' }, 'admins'],
    ['Contains, on a list of groups', { 'custom:team': 'none', 'cognito:groups': ['x', 'viewers'] }, 'readers'],
    ['NotEqual', { 'custom:team': 'other' }, 'authenticated'],
  ])('and then a rule with %s gives its role', async (_what, claims, name) => {
    // The seeded roles let in whose token prefers them; those that rules give must let in whomever the pool sends.
    const Principal = { Federated: 'cognito-identity.amazonaws.com' }
    setRole(local, name, { trust: [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRoleWithWebIdentity' }] })
    await set({ RoleMappings: ruled() })
    expect(await roleFor(claims)).toBe(name)
  })

  test('and where no rule matches, the resolution decides; a missing claim matches nothing', async () => {
    await set({ RoleMappings: ruled() })
    expect(await errorOf(roleFor({ email: 'x' }))).toMatchObject({
      name: 'NotAuthorizedException',
      message: `The ambiguous role mapping rules for: ${providerKey} denied this request.`,
    })
    await set({ RoleMappings: ruled('AuthenticatedRole') })
    expect(await roleFor({ email: 'x' })).toBe('authenticated')
  })
})

describe('SetIdentityPoolRoles is denied', () => {
  test('to who may not', async () => {
    expect(await errorOf(set({}, local.clientFor('otto', CognitoIdentityClient)))).toEqual(
      local.refusal(operatorsArn, 'cognito-identity:SetIdentityPoolRoles'),
    )
  })

  test('for a role that the caller may not pass, and for what is no role', async () => {
    const refused = (value: string) => ({
      name: 'NotAuthorizedException',
      message: `Access to Role '${value}' is forbidden.`,
      status: 400,
    })
    const setter = local.userWho('cognito-identity:SetIdentityPoolRoles')
    expect(await errorOf(set({}, setter))).toEqual(refused(role('authenticated')))
    expect(await errorOf(set({ Roles: { authenticated: 'readers' } }))).toEqual(refused('readers'))
    const bucket = 'arn:aws:s3:::team-photos'
    expect(await errorOf(set({ Roles: { authenticated: bucket } }))).toEqual(refused(bucket))
  })
})

describe('SetIdentityPoolRoles in the decision log', () => {
  const own = ['cognito-identity:SetIdentityPoolRoles', '*']
  const passing = [role('authenticated'), role('guest')].map((arn) => ['iam:PassRole', arn])

  test('is asked once, and so is each role', async () => {
    const { $metadata } = await set({ RoleMappings: {} })
    expect((await decisionsOf(local, $metadata)).asked).toEqual([own, ...passing])
  })

  test('ends with the role that may not be passed', async () => {
    const { $metadata } = await problemOf(set({}, local.userWho('cognito-identity:SetIdentityPoolRoles')))
    expect((await decisionsOf(local, $metadata)).asked).toEqual([own, passing[0]])
  })

  test('asks for no role where the operation itself is denied', async () => {
    const { $metadata } = await problemOf(set({}, local.userWho('iam:PassRole')))
    expect((await decisionsOf(local, $metadata)).asked).toEqual([own])
  })
})

const malformed: [string, Partial<SetIdentityPoolRolesCommandInput>, string][] = [
  ['pool id', { IdentityPoolId: 'pool' }, 'ValidationException'],
  ['kind of role', { Roles: { everyone: role('guest') } }, 'InvalidParameterException'],
  ['type', { RoleMappings: { x: { Type: 'Group' as 'Token' } } }, 'ValidationException'],
  ['mapping without a resolution', { RoleMappings: { x: { Type: 'Token' } } }, 'InvalidParameterException'],
  [
    'mapping without rules',
    { RoleMappings: { x: { Type: 'Rules', AmbiguousRoleResolution: 'Deny' } } },
    'InvalidParameterException',
  ],
  [
    'mapping by token that has rules, which would count for nothing',
    { RoleMappings: { x: { ...ruled()[providerKey], Type: 'Token' } } },
    'InvalidParameterException',
  ],
]
test.each(malformed)('SetIdentityPoolRoles with a malformed %s is refused', async (_what, change, name) => {
  expect(await errorOf(set(change))).toMatchObject({ name, status: 400 })
})
