import { beforeEach, describe, expect, test } from 'vitest'
import type { PolicyDocument } from '#iam/types.ts'
import { accessKeysOf } from '../directory/accessKey.ts'
import { iamGroupsOf } from '../directory/group.ts'
import { customerPoliciesOf } from '../directory/managedPolicy.ts'
import { iamUsersOf } from '../directory/user.ts'
import { systemRandom } from '../program/clockAndRandom.ts'
import { openStore } from '../state/sqliteStore.ts'
import type { Store } from '../state/store.ts'
import { Principals } from './principals.ts'

const account = '123456789012'
const keyId = 'AKIADORA000000000000'
const arn = (rest: string) => `arn:aws:iam::${account}:${rest}`
const documentOn = (resource: string): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: resource }],
})
const managed = { id: 'ANPA', createdAt: 0, versionId: 'v1' }
const key = { id: keyId, userName: 'dora', secretAccessKey: 'secret', status: 'Active', createdAt: 0 } as const
const dora = {
  name: 'dora',
  arn: arn('user/dora'),
  id: 'AIDADORA',
  policies: [{ name: 'Own', document: documentOn('own') }],
  attachedPolicies: [arn('policy/Attached')],
  groups: ['staff'],
  permissionsBoundary: arn('policy/Limit'),
  tags: { team: 'north' },
}
let store: Store
let principals: Principals

beforeEach(() => {
  store = openStore({ folder: ':memory:', random: systemRandom })
  const rootKey = { accessKeyId: 'AKIAROOT', secretAccessKey: 'root secret' }
  principals = new Principals({ store, random: systemRandom, clock: () => 0, account, rootKey })
  iamUsersOf(store).set('dora', dora)
  accessKeysOf(store).set(keyId, key)
  for (const name of ['Attached', 'Limit', 'OfGroup']) {
    const policy = { ...managed, name, arn: arn(`policy/${name}`), document: documentOn(name) }
    customerPoliciesOf(store).set(policy.arn, policy)
  }
  iamGroupsOf(store).set('staff', {
    name: 'staff',
    arn: arn('group/staff'),
    id: 'AGPASTAFF',
    attachedPolicies: [arn('policy/OfGroup')],
    policies: [{ name: 'Inline', document: documentOn('group') }],
  })
})

function layersOf(found = principals.find(keyId, undefined)) {
  if (found.kind !== 'found') throw new Error(found.kind)
  const named = Object.entries(found.caller.policies).map(([layer, list]) => [layer, list?.map(({ name }) => name)])
  return Object.fromEntries(named) as Record<string, string[]>
}

describe('A user who signs with an access key', () => {
  test('has own policies, those of groups, and the boundary', () => {
    expect(layersOf()).toEqual({
      'identity-based': ['Own', 'Attached', 'Inline', 'OfGroup'],
      'permissions boundary': ['Limit'],
    })
  })

  test('brings name, id and tags, and nothing of temporary credentials', () => {
    const found = principals.find(keyId, undefined)
    expect(found).toMatchObject({ secretAccessKey: 'secret', caller: { principal: { type: 'User', arn: dora.arn } } })
    expect(found.kind === 'found' && found.caller.context).toEqual({
      'aws:PrincipalArn': dora.arn,
      'aws:PrincipalAccount': account,
      'aws:PrincipalType': 'User',
      'aws:PrincipalIsAWSService': 'false',
      'aws:userid': 'AIDADORA',
      'aws:username': 'dora',
      'aws:PrincipalTag/team': 'north',
    })
  })

  test('is put together once, as long as nothing behind changes', () => {
    const [first, second] = [principals.find(keyId, undefined), principals.find(keyId, undefined)]
    expect(second).toBe(first)
  })

  test.each<[string, () => void, Record<string, string[]>]>([
    [
      'the user',
      () => iamUsersOf(store).set('dora', { ...dora, groups: [] }),
      { 'identity-based': ['Own', 'Attached'] },
    ],
    ['a group', () => void iamGroupsOf(store).delete('staff'), { 'identity-based': ['Own', 'Attached'] }],
    [
      'a managed policy',
      () => void customerPoliciesOf(store).delete(arn('policy/OfGroup')),
      { 'identity-based': ['Own', 'Attached', 'Inline'] },
    ],
    // A boundary that is gone is a boundary that allows nothing.
    ['the boundary', () => void customerPoliciesOf(store).delete(arn('policy/Limit')), { 'permissions boundary': [] }],
  ])('feels a change of %s at once', (_name, change, expected) => {
    layersOf()
    change()
    expect(layersOf()).toMatchObject(expected)
  })
})

describe('An access key counts for nothing', () => {
  test.each<[string, () => void]>([
    ['when it is switched off', () => accessKeysOf(store).set(keyId, { ...key, status: 'Inactive' })],
    ['when it is deleted', () => void accessKeysOf(store).delete(keyId)],
    ['when its user is gone', () => void iamUsersOf(store).delete('dora')],
  ])('%s', (_name, change) => {
    expect(principals.find(keyId, undefined).kind).toBe('found')
    change()
    expect(principals.find(keyId, undefined)).toEqual({ kind: 'unknown key' })
  })

  test('with a session token beside it', () => {
    expect(principals.find(keyId, 'token')).toEqual({ kind: 'bad token' })
  })
})
