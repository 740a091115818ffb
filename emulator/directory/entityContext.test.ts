import { expect, test } from 'vitest'
import { systemRandom } from '../program/clockAndRandom.ts'
import { openStore } from '../state/sqliteStore.ts'
import { entityContext } from './entityContext.ts'
import { iamUsersOf } from './user.ts'

const store = openStore({ folder: ':memory:', random: systemRandom })
const resource = 'arn:aws:iam::123456789012:user/team/dora'
iamUsersOf(store).set('dora', {
  name: 'dora',
  arn: resource,
  id: 'AIDADORA',
  policies: [],
  groups: [],
  permissionsBoundary: 'arn:limit',
  tags: { team: 'north' },
})
const tags = { 'aws:ResourceTag/team': 'north', 'iam:ResourceTag/team': 'north' }

test.each<[string, string, object | undefined]>([
  ['iam:GetUser', resource, tags],
  ['iam:PutUserPolicy', resource, { ...tags, 'iam:PermissionsBoundary': 'arn:limit' }],
  ['iam:GetUser', 'arn:aws:iam::123456789012:user/stranger', {}],
  ['iam:ListPolicies', '*', undefined],
])('%s on %s carries what is stored there', (action, target, expected) => {
  expect(entityContext({ action, resource: target, context: {} }, store)).toEqual(expected)
})
