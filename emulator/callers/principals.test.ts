import { beforeEach, describe, expect, test } from 'vitest'
import { rolesOf } from '../directory/role.ts'
import { systemRandom } from '../program/clockAndRandom.ts'
import { houseSeed } from '../seed/house/houseSeed.ts'
import { seedRoles } from '../seed/seedRoles.ts'
import { openStore } from '../state/sqliteStore.ts'
import type { Store } from '../state/store.ts'
import { Principals } from './principals.ts'
import type { RoleSession } from './roleSession.ts'
import { credentialsIssuer } from './sessionCredentials.ts'

const account = '123456789012'
const rootKey = { accessKeyId: 'AKIAEXAMPLEROOTKEY00', secretAccessKey: 'root secret' }
let now = 0
let store: Store
let principals: Principals

beforeEach(() => {
  now = Date.UTC(2026, 10, 20)
  store = openStore({ folder: ':memory:', random: systemRandom })
  seedRoles({ store, random: systemRandom, clock: () => now, account, region: 'us-east-1', document: houseSeed })
  principals = new Principals({ store, random: systemRandom, clock: () => now, account, rootKey })
})

function issue(change: Partial<RoleSession> = {}) {
  return credentialsIssuer(store, systemRandom).issue({
    roleName: 'readers',
    roleId: rolesOf(store).get('readers')?.id ?? '',
    sessionName: 'CognitoIdentityCredentials',
    issuedAt: now,
    expiresAt: now + 3_600_000,
    ...change,
  })
}

describe('A caller is found', () => {
  test('by the root key, without identity-based policies', () => {
    expect(principals.find(rootKey.accessKeyId, undefined)).toMatchObject({
      kind: 'found',
      secretAccessKey: 'root secret',
      caller: { principal: { type: 'Account', arn: `arn:aws:iam::${account}:root` }, userId: account },
    })
  })

  test('by session credentials, with the policies that the role has now', () => {
    const { accessKeyId, secretAccessKey, sessionToken } = issue()
    const found = principals.find(accessKeyId, sessionToken)
    const role = rolesOf(store).get('readers')
    expect(found).toMatchObject({
      kind: 'found',
      secretAccessKey,
      caller: {
        principal: {
          arn: `arn:aws:sts::${account}:assumed-role/readers/CognitoIdentityCredentials`,
          roleArn: role?.arn,
        },
        userId: `${role?.id}:CognitoIdentityCredentials`,
        policies: { 'identity-based': role?.policies },
      },
    })
    if (role) rolesOf(store).set('readers', { ...role, policies: [] })
    expect(principals.find(accessKeyId, sessionToken)).toMatchObject({ caller: { policies: { 'identity-based': [] } } })
  })

  test('with the condition keys that the session brings', () => {
    const webIdentity = { identityPoolId: 'pool', identityId: 'us-east-1:1', amr: ['authenticated', 'x'] }
    const { accessKeyId, sessionToken } = issue({ webIdentity, tags: { team: 'north' } })
    const found = principals.find(accessKeyId, sessionToken)
    expect(found.kind === 'found' && found.caller.context).toMatchObject({
      'aws:PrincipalArn': `arn:aws:iam::${account}:role/readers`,
      'aws:PrincipalType': 'AssumedRole',
      'aws:TokenIssueTime': '2026-11-20T00:00:00.000Z',
      'aws:FederatedProvider': 'cognito-identity.amazonaws.com',
      'cognito-identity.amazonaws.com:sub': 'us-east-1:1',
      'cognito-identity.amazonaws.com:amr': ['authenticated', 'x'],
      'aws:PrincipalTag/team': 'north',
    })
  })

  test('with the session policies that guests get, and no others', () => {
    const guest = issue({ sessionPolicies: 'guest' })
    const member = issue()
    const found = [guest, member].map(({ accessKeyId, sessionToken }) => principals.find(accessKeyId, sessionToken))
    expect(found.map((one) => one.kind === 'found' && one.caller.policies.session !== undefined)).toEqual([true, false])
  })
})

describe('Credentials are refused', () => {
  test('when they are over, from the millisecond on that they name', () => {
    const { accessKeyId, sessionToken } = issue()
    now += 3_599_999
    expect(principals.find(accessKeyId, sessionToken).kind).toBe('found')
    now += 1
    expect(principals.find(accessKeyId, sessionToken).kind).toBe('expired')
  })

  test.each<[string, () => [string, string | undefined], string]>([
    ['an unknown key', () => ['AKIAUNKNOWN000000000', undefined], 'unknown key'],
    ['a session key without its token', () => [issue().accessKeyId, undefined], 'unknown key'],
    ['an unknown key with a token', () => ['AKIAUNKNOWN000000000', issue().sessionToken], 'unknown key'],
    ['the token of another key', () => [issue().accessKeyId, issue().sessionToken], 'bad token'],
    ['a token that is none', () => [issue().accessKeyId, 'garbage'], 'bad token'],
    ['the root key with a token', () => [rootKey.accessKeyId, issue().sessionToken], 'bad token'],
    ['a role that does not exist', () => keyAndToken(issue({ roleName: 'nobody' })), 'bad token'],
    ['an earlier role of the same name', () => keyAndToken(issue({ roleId: 'AROAEARLIER' })), 'bad token'],
  ])('for %s', (_name, credentials, kind) => {
    expect(principals.find(...credentials())).toEqual({ kind })
  })

  test('when their role is deleted, also in the middle of their life', () => {
    const { accessKeyId, sessionToken } = issue()
    expect(principals.find(accessKeyId, sessionToken).kind).toBe('found')
    rolesOf(store).delete('readers')
    expect(principals.find(accessKeyId, sessionToken).kind).toBe('bad token')
  })
})

function keyAndToken({ accessKeyId, sessionToken }: { accessKeyId: string; sessionToken: string }): [string, string] {
  return [accessKeyId, sessionToken]
}
